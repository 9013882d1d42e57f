package org.jenner.registry.exchange.query;

/** The forms in which a query is answered (MSH-21). */
enum ResponseProfile {
    CANDIDATES("Z31"),
    HISTORY("Z32"),
    NO_HISTORY("Z33"),
    EVALUATED_HISTORY("Z42");

    private final String code;

    ResponseProfile(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
