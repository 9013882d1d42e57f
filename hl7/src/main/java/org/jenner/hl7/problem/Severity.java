package org.jenner.hl7.problem;

/** How bad a problem is: ERR-4, table HL70516. */
public enum Severity {
    /** Nothing is wrong; the sender may want to know. */
    INFORMATION("I"),
    /** Everything was accepted, but may not be what the sender meant. */
    WARNING("W"),
    /** Something of the message was lost or refused: a field, a segment, a dose or the whole. */
    ERROR("E");

    private final String code;

    Severity(String code) {
        this.code = code;
    }

    /** The letter of table HL70516. */
    public String code() {
        return code;
    }
}
