package org.jenner.registry.exchange.query;

/** What became of a query (QAK-2, HL70208). */
enum QueryStatus {
    /** Data found. */
    OK,
    /** Nobody found. */
    NF,
    /** Too many candidates. */
    TM,
    /** The query is wrong. */
    AE
}
