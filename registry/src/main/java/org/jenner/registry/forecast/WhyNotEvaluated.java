package org.jenner.registry.forecast;

import org.jenner.cdsi.assessment.DoseNotEvaluated;

/** Why a dose that was given took no part in the evaluation. */
public enum WhyNotEvaluated {
    APPROXIMATE_DATE("dose-date-not-exact", "Not evaluated: the day on which it was given is not known"),
    BIRTH_DATE_NOT_EXACT("birth-date-not-exact", "Not evaluated: the day of birth is not known"),
    IN_THE_FUTURE("dose-in-future", "Not evaluated: given after the day of this evaluation"),
    BEFORE_BIRTH("dose-before-birth", "Not evaluated: given before birth"),
    UNKNOWN_VACCINE("vaccine-not-in-schedule", "Not evaluated: the schedule does not know this vaccine"),
    NO_SERIES("no-series-for-patient", "Not evaluated: no series of the schedule is for this patient");

    private final String code;
    private final String text;

    WhyNotEvaluated(String code, String text) {
        this.code = code;
        this.text = text;
    }

    /** The reason as it is sent. */
    public LocalCode reason() {
        return new LocalCode(code, text);
    }

    static WhyNotEvaluated of(DoseNotEvaluated.Why why) {
        return switch (why) {
            case AFTER_ASSESSMENT_DATE -> IN_THE_FUTURE;
            case BEFORE_BIRTH -> BEFORE_BIRTH;
            case UNKNOWN_VACCINE -> UNKNOWN_VACCINE;
            case NO_RELEVANT_SERIES -> NO_SERIES;
        };
    }
}
