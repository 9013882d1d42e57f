package org.jenner.hl7.problem;

/** The kinds of error that HL7 itself knows: ERR-3, table HL70357, with 999 as the national profiles add it. */
public enum Hl7ErrorCode {
    MESSAGE_ACCEPTED("0", "Message accepted"),
    SEGMENT_SEQUENCE_ERROR("100", "Segment sequence error"),
    REQUIRED_FIELD_MISSING("101", "Required field missing"),
    DATA_TYPE_ERROR("102", "Data type error"),
    TABLE_VALUE_NOT_FOUND("103", "Table value not found"),
    UNSUPPORTED_MESSAGE_TYPE("200", "Unsupported message type"),
    UNSUPPORTED_EVENT_CODE("201", "Unsupported event code"),
    UNSUPPORTED_PROCESSING_ID("202", "Unsupported processing ID"),
    UNSUPPORTED_VERSION_ID("203", "Unsupported version ID"),
    UNKNOWN_KEY_IDENTIFIER("204", "Unknown key identifier"),
    DUPLICATE_KEY_IDENTIFIER("205", "Duplicate key identifier"),
    APPLICATION_RECORD_LOCKED("206", "Application record locked"),
    APPLICATION_INTERNAL_ERROR("207", "Application internal error"),
    APPLICATION_ERROR("999", "Application error");

    private final String code;
    private final String text;

    Hl7ErrorCode(String code, String text) {
        this.code = code;
        this.text = text;
    }

    /** The code of table HL70357: ERR-3.1. */
    public String code() {
        return code;
    }

    /** The table's own text: ERR-3.2. */
    public String text() {
        return text;
    }
}
