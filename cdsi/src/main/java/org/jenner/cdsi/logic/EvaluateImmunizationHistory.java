package org.jenner.cdsi.logic;

import java.util.List;
import org.jenner.cdsi.assessment.EvaluationReason;
import org.jenner.cdsi.assessment.EvaluationStatus;

/** Evaluate the doses of one antigen against one series, section 4.4. */
final class EvaluateImmunizationHistory {
    private EvaluateImmunizationHistory() {}

    static void evaluate(PatientRecord patient, PatientSeries series, List<PatientSeries> siblings) {
        int place = 0;
        int record = 0;
        while (record < series.records.length) {
            if (place == series.targetCount()) {
                seriesOver(patient, series, record);
                record++;
                continue;
            }
            TargetDose target = series.target(place);
            if (EvaluateConditionalSkip.whenEvaluating(patient, series, siblings, target, record)) {
                target.status = TargetDose.Status.SKIPPED;
                place++;
                continue;
            }
            EvaluateVaccineDoseAdministered.evaluate(patient, series, target, record);
            record++;
            if (target.status == TargetDose.Status.SATISFIED) {
                if (target.rules.recurring) {
                    series.recur(place);
                }
                place++;
            }
        }
    }

    private static void seriesOver(PatientRecord patient, PatientSeries series, int record) {
        series.evaluated(record, EvaluationStatus.EXTRANEOUS, Reasons.bit(EvaluationReason.SERIES_ALREADY_COMPLETE), 0);
        if (patient.tracer != null) {
            patient.tracer.seriesOver(patient, series, record);
        }
    }
}
