package org.jenner.cdsi.assessment;

/** What an evaluation found. The order is the order in which reasons are told: the first is the primary one. */
public enum EvaluationReason {
    EXPIRED_LOT("Given after the lot expired", "6.1"),
    SUBSTANDARD_CONDITION("Recalled, spoiled or partly given", "6.1"),
    INADVERTENT("Inadvertent vaccine", "6.3"),
    SERIES_ALREADY_COMPLETE("Series already complete", "4.4"),
    TOO_OLD("Age: too old", "6.4"),
    TOO_YOUNG("Age: too young", "6.4"),
    INTERVAL_TOO_SHORT("Interval: too soon", "6.5"),
    VACCINE_CONFLICT("Too soon after another vaccine that conflicts", "6.7"),
    NOT_PREFERABLE_OR_ALLOWABLE("Not a preferable or allowable vaccine", "6.9"),
    /** Counts: the dose was given within the days of grace before the minimum age. */
    AGE_GRACE_PERIOD("Age: grace period", "6.4"),
    /** Counts: the dose was given within the days of grace before the minimum interval. */
    INTERVAL_GRACE_PERIOD("Interval: grace period", "6.5"),
    /** Counts: the allowable interval was met, the preferable was not. */
    ALLOWABLE_INTERVAL("Interval: allowable", "6.6"),
    /** Counts: an allowable vaccine, not a preferable one. */
    ALLOWABLE_VACCINE("Vaccine: allowable", "6.9"),
    /** Counts: the volume was less than recommended. */
    LOW_VOLUME("Volume less than recommended", "6.8");

    private final String text;
    private final String section;

    EvaluationReason(String text, String section) {
        this.text = text;
        this.section = section;
    }

    /** A few words for a list; no whole sentence. */
    public String text() {
        return text;
    }

    /** Section of the Logic Specification that looks for it. */
    public String section() {
        return section;
    }
}
