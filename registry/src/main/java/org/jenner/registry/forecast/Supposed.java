package org.jenner.registry.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jenner.cdsi.Explanation;
import org.jenner.cdsi.whatif.Change;
import org.jenner.cdsi.whatif.Supposition;
import org.jenner.registry.record.consolidate.PersonRecord;

/**
 * What a schedule would say of a person of whom something were otherwise, or on another day. It comes and goes with the
 * question: nothing of it is stored.
 *
 * @param day for which it answers
 * @param explanation its doses go by the names that {@link EvaluatedDose#id} gives, and by those of the doses supposed
 */
public record Supposed(LocalDate day, List<GroupForecast> groups, Explanation explanation) {
    public Supposed {
        groups = List.copyOf(groups);
    }

    /**
     * The answer with these changes.
     *
     * @return empty when the day of birth is not known, or lies after the day
     * @throws IllegalArgumentException when a dose is left out that takes no part, or one is added under a name there is
     */
    public static Optional<Supposed> of(
            PersonRecord record, LoadedSchedule schedule, LocalDate day, List<Change> changes) {
        return RecordEvaluation.patient(record, schedule.answering(), day).map(patient -> {
            Supposition supposition = new Supposition(patient, day);
            for (Change change : changes) {
                supposition = supposition.with(change);
            }
            Explanation explanation =
                    schedule.forecaster().explain(supposition.patient(), supposition.assessmentDate());
            return new Supposed(
                    supposition.assessmentDate(),
                    RecordEvaluation.groups(
                            explanation.assessment(),
                            schedule.answering().seasonsOver().apply(supposition.assessmentDate())),
                    explanation);
        });
    }
}
