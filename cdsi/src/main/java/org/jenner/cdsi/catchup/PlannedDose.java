package org.jenner.cdsi.catchup;

import java.time.LocalDate;
import org.jenner.cdsi.assessment.RecommendedVaccine;

/**
 * A dose of a plan.
 *
 * @param id its name as a dose of the history of {@link CatchUpPlan#followed}
 * @param doseNumber which dose of its vaccine group it is
 * @param vaccine one of the schedule's vaccines of choice that is valid on this day; another may do as well
 * @param recurring whether it is due again and again; only the next time is planned
 */
public record PlannedDose(
        String id,
        LocalDate date,
        String vaccineGroup,
        int doseNumber,
        RecommendedVaccine vaccine,
        boolean recurring) {}
