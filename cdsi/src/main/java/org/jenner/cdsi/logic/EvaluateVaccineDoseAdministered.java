package org.jenner.cdsi.logic;

import org.jenner.cdsi.assessment.EvaluationReason;
import org.jenner.cdsi.assessment.EvaluationStatus;
import org.jenner.cdsi.patient.VaccineDoseAdministered;

/** Evaluate one administered dose against one target dose: sections 6.1 and 6.3 to 6.10 in their order. */
final class EvaluateVaccineDoseAdministered {
    private static final int INADVERTENT = Reasons.bit(EvaluationReason.INADVERTENT);
    private static final int TOO_OLD = Reasons.bit(EvaluationReason.TOO_OLD);
    private static final int FAILURES = TOO_OLD
            | Reasons.bit(EvaluationReason.TOO_YOUNG)
            | Reasons.bit(EvaluationReason.INTERVAL_TOO_SHORT)
            | Reasons.bit(EvaluationReason.VACCINE_CONFLICT)
            | Reasons.bit(EvaluationReason.NOT_PREFERABLE_OR_ALLOWABLE);

    private EvaluateVaccineDoseAdministered() {}

    static void evaluate(PatientRecord patient, PatientSeries series, TargetDose target, int record) {
        int place = series.records[record];
        VaccineDoseAdministered dose = patient.history.doses()[place];
        int day = patient.history.days()[place];
        EvaluationStatus status;
        int reasons = EvaluateDoseAdministeredCondition.evaluate(patient, series, target, dose, day);
        if (reasons != Reasons.NO_REASON) {
            status = EvaluationStatus.SUBSTANDARD;
        } else if (EvaluateInadvertentVaccine.inadvertent(patient, series, target, dose)) {
            status = EvaluationStatus.NOT_VALID;
            reasons = INADVERTENT;
        } else {
            reasons = EvaluateAge.evaluate(patient, series, target, dose, day)
                    | EvaluateInterval.evaluate(patient, series, target, record, dose, day)
                    | EvaluateVaccineConflict.evaluate(patient, series, target, place, day)
                    | EvaluateVaccineType.evaluate(patient, series, target, dose, day);
            status = verdict(reasons);
        }
        series.evaluated(record, status, reasons, target.rules.number);
        if (status == EvaluationStatus.VALID) {
            series.satisfied(target, record);
        }
        if (patient.tracer != null) {
            patient.tracer.satisfied(series, target, dose, status, reasons);
        }
    }

    /** Satisfy Target Dose, section 6.10, Table 6-31. */
    private static EvaluationStatus verdict(int reasons) {
        if ((reasons & TOO_OLD) != 0) {
            return EvaluationStatus.EXTRANEOUS;
        }
        return (reasons & FAILURES) == 0 ? EvaluationStatus.VALID : EvaluationStatus.NOT_VALID;
    }
}
