package org.jenner.cdsi.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jenner.cdsi.schedule.ReleaseName;
import org.jspecify.annotations.Nullable;

/**
 * The answer for one patient on one day.
 *
 * @param unchangedUntil the last day on which the same is certain to hold of a patient of whom nothing new becomes known:
 *     no date that the logic compared with the assessment date comes before the day after; null when the answer never
 *     changes by itself. The day after may still answer the same; {@link org.jenner.cdsi.Forecaster#unchangedUntil}
 *     tells exactly. Words that compare the forecast's own dates with today, such as "due" or "overdue", change on
 *     those dates too ({@link ForecastDates#wordsUnchangedUntil})
 * @param release the schedule that answered
 * @param vaccineGroups every group of the schedule of which a series is relevant, in the schedule's order
 * @param notEvaluated doses that took no part
 */
public record Assessment(
        LocalDate assessmentDate,
        @Nullable LocalDate unchangedUntil,
        ReleaseName release,
        List<VaccineGroupAssessment> vaccineGroups,
        List<DoseNotEvaluated> notEvaluated) {

    /** Whether another day's answer says the same of every group and dose. */
    public boolean saysTheSameAs(Assessment other) {
        return release.equals(other.release)
                && vaccineGroups.equals(other.vaccineGroups)
                && notEvaluated.equals(other.notEvaluated);
    }

    /** The group of this name, such as {@code DTaP/Tdap/Td}; empty when no series of it is for this patient. */
    public Optional<VaccineGroupAssessment> vaccineGroup(String name) {
        for (VaccineGroupAssessment group : vaccineGroups) {
            if (group.vaccineGroup().equals(name)) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }
}
