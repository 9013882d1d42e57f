package org.jenner.registry.record.source;

/** Administrative sex (HL70001). */
public enum Sex {
    FEMALE("F"),
    MALE("M"),
    UNKNOWN("U");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    /** The code of HL70001. */
    public String code() {
        return code;
    }

    /** Can both be said of one person? Unknown contradicts nothing. */
    public boolean agreesWith(Sex other) {
        return this == other || this == UNKNOWN || other == UNKNOWN;
    }
}
