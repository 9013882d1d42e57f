package org.jenner.cdsi.assessment;

/** Verdict on one administered dose. */
public enum EvaluationStatus {
    VALID("Valid"),
    /** Does not count; to be repeated. */
    NOT_VALID("Not Valid"),
    /** Does not count, need not be repeated: given too old, or after the series was over. */
    EXTRANEOUS("Extraneous"),
    /** Expired, recalled or spoiled vaccine; to be repeated. */
    SUBSTANDARD("Sub-standard");

    private final String text;

    EvaluationStatus(String text) {
        this.text = text;
    }

    /** The words of the specification. */
    public String text() {
        return text;
    }
}
