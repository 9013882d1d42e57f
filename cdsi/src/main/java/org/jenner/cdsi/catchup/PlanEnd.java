package org.jenner.cdsi.catchup;

import org.jenner.cdsi.assessment.SeriesStatus;

/**
 * Why a plan has no more doses for a vaccine group.
 *
 * @param status of the group after the last dose of the plan that was judged
 */
public record PlanEnd(String vaccineGroup, Why why, SeriesStatus status) {

    /** What ended it. */
    public enum Why {
        /** Nothing more is wanted: complete, immune, contraindicated, not recommended or too old. */
        NOTHING_WANTED,
        /** The dose is due again and again; the next time is planned. */
        RECURS,
        /** The schedule names no vaccine for the next dose that is not contraindicated. */
        NO_VACCINE,
        /** Of the vaccines that the schedule names none would be valid on the day; a person must look. */
        NONE_VALID
    }
}
