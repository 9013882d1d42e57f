package org.jenner.cdsi.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jenner.cdsi.schedule.ReleaseName;

/**
 * The answer for one patient on one day.
 *
 * @param release the schedule that answered
 * @param vaccineGroups every group of the schedule of which a series is relevant, in the schedule's order
 * @param notEvaluated doses that took no part
 */
public record Assessment(
        LocalDate assessmentDate,
        ReleaseName release,
        List<VaccineGroupAssessment> vaccineGroups,
        List<DoseNotEvaluated> notEvaluated) {

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
