package org.jenner.registry.exchange.message;

/** What became of a message, as table {@code message} tells it. */
public enum Disposition {
    /** All of it is in the record. */
    STORED,
    /** Part of it is in the record; the rest was left out or waits. */
    PARTLY_STORED,
    /** Nothing of it is in the record. */
    REFUSED,
    /** An exact resend of a message that is in the record: answered as before. */
    RESENT,
    /** A query, answered. */
    ANSWERED
}
