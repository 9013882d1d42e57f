package org.jenner.registry.record.source;

import java.util.List;

/** What became of a submission: of the patient, and of each dose in the order of the message. */
public record SubmissionOutcome(PatientOutcome patient, List<DoseOutcome> doses) {
    public SubmissionOutcome {
        doses = List.copyOf(doses);
    }

    /** Whose statement it was found to be. */
    public sealed interface PatientOutcome {

        /** Nobody in the registry fits: a person was added. */
        record Added(long person) implements PatientOutcome {}

        /** The source system's own patient, known before under this identifier. */
        record Known(long person) implements PatientOutcome {}

        /** New from this source system, and found to be a person whom others reported. */
        record Joined(long person) implements PatientOutcome {}

        /**
         * The identifier stood for somebody else until now (name and birth date both differ): kept as a new episode of the
         * identifier, linked to nobody, until staff have looked at it.
         */
        record HeldForReview(long patientSource) implements PatientOutcome {}
    }
}
