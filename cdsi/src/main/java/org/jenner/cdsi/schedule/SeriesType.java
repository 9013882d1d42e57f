package org.jenner.cdsi.schedule;

/** Whom a series is for. */
public enum SeriesType {
    /** Everybody of the right age. */
    STANDARD("Standard"),
    /** Patients to whom one of its indications applies. */
    RISK("Risk"),
    /** Judges doses that were given so; never forecast by itself. */
    EVALUATION_ONLY("Evaluation Only");

    private final String text;

    SeriesType(String text) {
        this.text = text;
    }

    /** The words of the specification. */
    public String text() {
        return text;
    }
}
