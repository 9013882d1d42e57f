package org.jenner.cdsi.assessment;

import org.jenner.cdsi.patient.VaccineDoseAdministered;

/** A dose that took no part, or not in every group, and why. */
public record DoseNotEvaluated(VaccineDoseAdministered dose, Why why) {

    /** Why a dose was not evaluated. */
    public enum Why {
        AFTER_ASSESSMENT_DATE("Given after the assessment date"),
        BEFORE_BIRTH("Given before birth"),
        UNKNOWN_VACCINE("The schedule does not know this vaccine"),
        /** The vaccine is known, but at this age it counts for no antigen, or no series of its antigens is for this patient. */
        NO_RELEVANT_SERIES("No series of the schedule is for this patient");

        private final String text;

        Why(String text) {
            this.text = text;
        }

        /** A few words for a list; no whole sentence. */
        public String text() {
            return text;
        }
    }
}
