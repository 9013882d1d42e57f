package org.jenner.registry.exchange.query;

/** Z33: nobody, too many, or a query that cannot be answered. It holds nothing about anybody. */
final class NoHistoryAnswer {

    private NoHistoryAnswer() {}

    static String write(ResponseStart start, QueryStatus status) {
        return start.write(ResponseProfile.NO_HISTORY, status).text();
    }
}
