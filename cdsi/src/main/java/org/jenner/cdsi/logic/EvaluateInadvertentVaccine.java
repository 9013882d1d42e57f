package org.jenner.cdsi.logic;

import org.jenner.cdsi.patient.VaccineDoseAdministered;

/** Evaluate for Inadvertent Vaccine, section 6.3. */
final class EvaluateInadvertentVaccine {
    private EvaluateInadvertentVaccine() {}

    static boolean inadvertent(
            PatientRecord patient, PatientSeries series, TargetDose target, VaccineDoseAdministered dose) {
        boolean inadvertent = Cvx.holds(target.rules.inadvertentVaccines, dose.cvx());
        if (patient.tracer != null) {
            patient.tracer.inadvertent(series, target, dose, inadvertent);
        }
        return inadvertent;
    }
}
