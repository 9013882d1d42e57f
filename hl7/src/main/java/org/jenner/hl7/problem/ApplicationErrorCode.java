package org.jenner.hl7.problem;

/**
 * The kinds of error that an immunization registry adds to HL7's own: ERR-5, table HL70533. Codes 1 to 6 are in the
 * national value set, 7 in the examples of the CDC guide, 8 in AIRA's national set of error codes.
 */
public enum ApplicationErrorCode {
    ILLOGICAL_DATE("1", "Illogical Date error"),
    INVALID_DATE("2", "Invalid Date"),
    ILLOGICAL_VALUE("3", "Illogical Value error"),
    INVALID_VALUE("4", "Invalid value"),
    TABLE_VALUE_NOT_FOUND("5", "Table value not found"),
    REQUIRED_OBSERVATION_MISSING("6", "Required observation missing"),
    REQUIRED_DATA_MISSING("7", "Required data missing"),
    DATA_IGNORED("8", "Data was ignored");

    private final String code;
    private final String text;

    ApplicationErrorCode(String code, String text) {
        this.code = code;
        this.text = text;
    }

    /** The code of table HL70533: ERR-5.1. */
    public String code() {
        return code;
    }

    /** The table's own text: ERR-5.2. */
    public String text() {
        return text;
    }
}
