package org.jenner.cdsi.logic;

import java.math.BigDecimal;
import org.jenner.cdsi.assessment.EvaluationReason;
import org.jenner.cdsi.patient.VaccineDoseAdministered;
import org.jenner.cdsi.trace.Check;

/** Evaluate Preferable Vaccine, section 6.8, and Evaluate Allowable Vaccine, section 6.9. */
final class EvaluateVaccineType {
    private EvaluateVaccineType() {}

    static int evaluate(
            PatientRecord patient, PatientSeries series, TargetDose target, VaccineDoseAdministered dose, int day) {
        for (VaccineRule rule : target.rules.preferableVaccines) {
            if (rule.cvx() == dose.cvx() && rule.ages().holds(patient, day) && productFits(rule, dose)) {
                boolean lowVolume = lowVolume(rule, dose);
                trace(patient, series, target, dose, false, true, lowVolume);
                return lowVolume ? Reasons.bit(EvaluationReason.LOW_VOLUME) : Reasons.NO_REASON;
            }
        }
        trace(patient, series, target, dose, false, false, false);
        for (VaccineRule rule : target.rules.allowableVaccines) {
            if (rule.cvx() == dose.cvx() && rule.ages().holds(patient, day)) {
                trace(patient, series, target, dose, true, true, false);
                return Reasons.bit(EvaluationReason.ALLOWABLE_VACCINE);
            }
        }
        trace(patient, series, target, dose, true, false, false);
        return Reasons.bit(EvaluationReason.NOT_PREFERABLE_OR_ALLOWABLE);
    }

    private static void trace(
            PatientRecord patient,
            PatientSeries series,
            TargetDose target,
            VaccineDoseAdministered dose,
            boolean allowable,
            boolean passed,
            boolean lowVolume) {
        if (patient.tracer != null) {
            patient.tracer.vaccine(series, target, dose, new Check.Vaccine(allowable, dose.cvx(), passed, lowVolume));
        }
    }

    /** The manufacturer stands for the trade name, which doses do not carry. */
    private static boolean productFits(VaccineRule rule, VaccineDoseAdministered dose) {
        return rule.mvx() == null || rule.mvx().equalsIgnoreCase(dose.mvx());
    }

    private static boolean lowVolume(VaccineRule rule, VaccineDoseAdministered dose) {
        BigDecimal recommended = rule.volume();
        BigDecimal given = dose.volume();
        return recommended != null && given != null && given.compareTo(recommended) < 0;
    }
}
