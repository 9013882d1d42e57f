package org.jenner.registry.disclosure;

/** What a record is looked at for (the codes are those of HL7 v3 PurposeOfUse). */
public enum Purpose {
    /** An organization treats the patient: it sees what objections and go-live dates leave. */
    TREATMENT("TREAT"),
    /** The department's own work on its registry: it sees everything. */
    PUBLIC_HEALTH("PUBHLTH");

    private final String code;

    Purpose(String code) {
        this.code = code;
    }

    /** The code as it stands in the access log. */
    public String code() {
        return code;
    }
}
