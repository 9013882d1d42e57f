package org.jenner.cdsi.logic;

import org.jenner.cdsi.assessment.EvaluationReason;
import org.jenner.cdsi.patient.DoseCondition;
import org.jenner.cdsi.patient.VaccineDoseAdministered;

/** Evaluate Dose Administered Condition, section 6.1. */
final class EvaluateDoseAdministeredCondition {
    private EvaluateDoseAdministeredCondition() {}

    /** Why the dose is sub-standard; no reason when it is not. */
    static int evaluate(
            PatientRecord patient, PatientSeries series, TargetDose target, VaccineDoseAdministered dose, int day) {
        int reasons = Reasons.NO_REASON;
        if (day > Days.dayOr(dose.lotExpiration(), Days.LAST)) {
            reasons |= Reasons.bit(EvaluationReason.EXPIRED_LOT);
        }
        if (dose.condition() == DoseCondition.SUBSTANDARD) {
            reasons |= Reasons.bit(EvaluationReason.SUBSTANDARD_CONDITION);
        }
        if (patient.tracer != null) {
            patient.tracer.condition(series, target, dose, reasons == Reasons.NO_REASON);
        }
        return reasons;
    }
}
