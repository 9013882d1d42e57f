package org.jenner.registry.platform.fault;

/**
 * What can be wrong on our side. Each fault says what the caller can do; a door answers it in its own form.
 *
 * <p>The sender's trouble is never a fault: it is a list of problems in the acknowledgment.
 */
public enum Fault {
    /** The database does not answer or the connection broke. Whether the last commit arrived is not known. */
    DATABASE_UNAVAILABLE("The registry's database does not answer. Send the same message again in a few minutes.", 503),
    /** Transactions kept getting in each other's way, or a lock was not free in time. */
    DATABASE_BUSY("The registry is busy. Send the same message again in a minute.", 503),
    /** More work arrived than the registry takes on at once. */
    OVERLOADED("The registry takes no more work at the moment. Send the same message again in a minute.", 503),
    /** One address sends more at once than its share. */
    SHARE_TAKEN(
            "Too much comes from your address at once. Send fewer messages at a time, and this one again in a minute.",
            503),
    /** The database's disk is full. */
    STORAGE_FULL("The registry cannot store anything now. Keep the message and send it again in an hour.", 503),
    /** A fault of the program. */
    INTERNAL("The registry failed on this message. Call its support desk and name the number of this answer.", 500);

    private final String advice;
    private final int httpStatus;

    Fault(String advice, int httpStatus) {
        this.advice = advice;
        this.httpStatus = httpStatus;
    }

    /** One line for the caller: what it can do. */
    public String advice() {
        return advice;
    }

    /** The status that a door speaking HTTP answers with. */
    public int httpStatus() {
        return httpStatus;
    }
}
