package org.jenner.cdsi.logic;

import org.jenner.cdsi.assessment.EvaluationReason;
import org.jenner.cdsi.patient.VaccineDoseAdministered;
import org.jspecify.annotations.Nullable;

/** Evaluate Age, section 6.4 (CALCDTAGE-1, -4 and -5). The row in effect on the day of the dose counts. */
final class EvaluateAge {
    private EvaluateAge() {}

    static int evaluate(
            PatientRecord patient, PatientSeries series, TargetDose target, VaccineDoseAdministered dose, int day) {
        AgeRule rule = AgeRule.inEffect(target.rules.ages, day);
        if (rule == null) {
            return Reasons.NO_REASON;
        }
        EvaluationReason finding = finding(patient, rule, day);
        if (patient.tracer != null) {
            patient.tracer.age(patient, series, target, dose, rule, finding);
        }
        return finding == null ? Reasons.NO_REASON : Reasons.bit(finding);
    }

    private static @Nullable EvaluationReason finding(PatientRecord patient, AgeRule rule, int day) {
        if (day < patient.ageDay(rule.absoluteMinimum())) {
            return EvaluationReason.TOO_YOUNG;
        }
        if (day >= patient.ageDay(rule.maximum())) {
            return EvaluationReason.TOO_OLD;
        }
        return day < patient.ageDay(rule.minimum()) ? EvaluationReason.AGE_GRACE_PERIOD : null;
    }
}
