package org.jenner.cdsi.assessment;

import java.util.List;
import org.jenner.cdsi.patient.VaccineDoseAdministered;

/**
 * Verdict on a dose within a vaccine group.
 *
 * @param decisive the evaluation that speaks for the group: valid in any antigen's best series is valid
 * @param byAntigen the evaluations in every best series of the group; the decisive one is among them
 */
public record DoseEvaluation(
        VaccineDoseAdministered dose, AntigenEvaluation decisive, List<AntigenEvaluation> byAntigen) {
    public EvaluationStatus status() {
        return decisive.status();
    }

    /** Every reason, the primary one first. */
    public List<EvaluationReason> reasons() {
        return decisive.reasons();
    }

    /** Number of the series dose it was judged against; 0 when the series was already over. */
    public int targetDoseNumber() {
        return decisive.targetDoseNumber();
    }

    /** Which valid dose it is, as people count; 0 when it is not valid. */
    public int doseNumber() {
        return decisive.doseNumber();
    }

    public String seriesName() {
        return decisive.seriesName();
    }

    public int dosesInSeries() {
        return decisive.dosesInSeries();
    }
}
