package org.jenner.hl7.problem;

/** How bad a problem is: ERR-4, table HL70516. */
public enum Severity {
    /** Nothing is wrong; the sender may want to know. */
    INFORMATION("I"),
    /** Person and doses were stored; an optional value was left out, or may not be what the sender meant. */
    WARNING("W"),
    /** A dose, the person or the whole message was not stored, or a query not answered. */
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
