package org.jenner.cdsi.assessment;

import java.util.List;
import org.jenner.cdsi.schedule.SeriesType;

/**
 * Verdict on a dose in one patient series.
 *
 * @param targetDoseNumber number of the series dose it was judged against; 0 when the series was already over
 * @param doseNumber which valid dose it is for a reader: doses that this person may skip are not counted; 0 when it is not
 *     valid
 * @param dosesInSeries how many doses complete the series; 0 when that depends on the patient, since some may be skipped or
 *     recur
 * @param reasons every check that failed or is worth telling, the primary one first; empty for a plain valid dose
 */
public record AntigenEvaluation(
        String antigen,
        String seriesName,
        SeriesType seriesType,
        int targetDoseNumber,
        int doseNumber,
        int dosesInSeries,
        EvaluationStatus status,
        List<EvaluationReason> reasons) {}
