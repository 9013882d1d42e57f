package org.jenner.cdsi.assessment;

/** Status of a patient series, and of a vaccine group. */
public enum SeriesStatus {
    NOT_COMPLETE("Not Complete"),
    COMPLETE("Complete"),
    IMMUNE("Immune"),
    CONTRAINDICATED("Contraindicated"),
    NOT_RECOMMENDED("Not Recommended"),
    AGED_OUT("Aged Out");

    private final String text;

    SeriesStatus(String text) {
        this.text = text;
    }

    /** The words of the specification. */
    public String text() {
        return text;
    }
}
