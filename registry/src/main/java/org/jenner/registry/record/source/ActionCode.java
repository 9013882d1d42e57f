package org.jenner.registry.record.source;

/** What the sender asks to be done with the dose (RXA-21, HL70323; empty means add). */
public enum ActionCode {
    ADD("A"),
    UPDATE("U"),
    DELETE("D");

    private final String code;

    ActionCode(String code) {
        this.code = code;
    }

    /** The code of HL70323. */
    public String code() {
        return code;
    }
}
