package org.jenner.registry.record.source;

/** Whether the dose was given (RXA-20, HL70322; empty means complete). */
public enum CompletionStatus {
    COMPLETE("CP"),
    /** Given, but not a whole dose: evaluated as sub-standard, never as valid. */
    PARTIALLY_ADMINISTERED("PA"),
    REFUSED("RE"),
    NOT_ADMINISTERED("NA");

    private final String code;

    CompletionStatus(String code) {
        this.code = code;
    }

    /** The code of HL70322. */
    public String code() {
        return code;
    }

    /** Did vaccine reach the patient? */
    public boolean given() {
        return this == COMPLETE || this == PARTIALLY_ADMINISTERED;
    }
}
