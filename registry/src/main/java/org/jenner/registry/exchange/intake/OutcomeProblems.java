package org.jenner.registry.exchange.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jenner.hl7.problem.Location;
import org.jenner.hl7.problem.Problem;
import org.jenner.registry.exchange.intake.problem.RecordProblem;
import org.jenner.registry.record.source.DoseOutcome;
import org.jenner.registry.record.source.SubmissionOutcome;
import org.jenner.registry.record.source.SubmissionOutcome.PatientOutcome;

/** Says to the sender what the record had against its message. */
final class OutcomeProblems {

    private OutcomeProblems() {}

    /**
     * The problems.
     *
     * @param orderNumbers where each order group has its order number
     */
    static List<Problem> of(SubmissionOutcome outcome, Map<Integer, Location> orderNumbers) {
        List<Problem> problems = new ArrayList<>();
        if (outcome.patient() instanceof PatientOutcome.HeldForReview) {
            problems.add(RecordProblem.IDENTIFIER_STANDS_FOR_ANOTHER.at(Location.ofField("PID", 1, 3)));
        }
        for (DoseOutcome dose : outcome.doses()) {
            Location location = orderNumbers.get(dose.order());
            switch (dose.result()) {
                case NOTHING_TO_DELETE -> problems.add(RecordProblem.NOTHING_TO_DELETE.at(location));
                case ADDED_ORDER_NUMBER_REUSED -> problems.add(RecordProblem.ORDER_NUMBER_REUSED.at(location));
                case VACCINE_CHANGED -> problems.add(RecordProblem.VACCINE_CHANGED.at(location));
                case TOO_MANY -> problems.add(RecordProblem.TOO_MANY_DOSES.at(location));
                case OUTDATED -> problems.add(RecordProblem.STATEMENT_OUTDATED.at(location));
                case ADDED, UPDATED, UNCHANGED, DELETED -> {
                    // As the sender asked.
                }
            }
        }
        return problems;
    }
}
