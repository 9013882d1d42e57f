package org.jenner.cdsi.logic;

import org.jenner.cdsi.assessment.EvaluationReason;
import org.jenner.cdsi.assessment.EvaluationStatus;
import org.jenner.cdsi.date.TimePeriod;
import org.jenner.cdsi.schedule.VaccineConflict;

/** Evaluate for Vaccine Conflict, section 6.7: against every earlier dose of the whole history. */
final class EvaluateVaccineConflict {
    private EvaluateVaccineConflict() {}

    static int evaluate(PatientRecord patient, PatientSeries series, TargetDose target, int place, int day) {
        ImmunizationHistory history = patient.history;
        int current = history.conflictNumbers()[place];
        if (current < 0) {
            return Reasons.NO_REASON;
        }
        boolean conflict = false;
        for (int earlier = 0; earlier < place; earlier++) {
            int previous = history.conflictNumbers()[earlier];
            VaccineConflict row = previous < 0 ? null : patient.rules.conflicts.row(previous, current);
            if (row != null) {
                int begin = row.begin().addTo(history.days()[earlier]);
                boolean minimum = valid(series, earlier);
                int end = (minimum ? row.minimumEnd() : row.end()).addTo(history.days()[earlier]);
                boolean found = begin <= day && day < end;
                conflict |= found;
                if (patient.tracer != null) {
                    TimePeriod until = minimum ? row.minimumEnd() : row.end();
                    patient.tracer.conflict(patient, series, target, place, earlier, row.begin(), until, found);
                }
            }
        }
        return conflict ? Reasons.bit(EvaluationReason.VACCINE_CONFLICT) : Reasons.NO_REASON;
    }

    /** Valid in this series, or not evaluated in it. */
    private static boolean valid(PatientSeries series, int place) {
        int record = series.recordOf(place);
        return record < 0 || series.evaluation(record) == EvaluationStatus.VALID;
    }
}
