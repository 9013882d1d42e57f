package org.jenner.cdsi.logic;

import org.jenner.cdsi.logic.AntigenRules.ContraindicationRule;
import org.jenner.cdsi.logic.AntigenRules.VaccineContraindicationRule;

/** Determine Contraindications, section 7.3. */
final class DetermineContraindications {
    private DetermineContraindications() {}

    /**
     * What is contraindicated of an antigen.
     *
     * @param cvx vaccines that may not be given, sorted
     */
    record Found(boolean antigen, int[] cvx) {
        static final Found NOTHING = new Found(false, Cvx.NONE);

        /** A series is contraindicated when the antigen is, or every vaccine that would count for it. */
        boolean against(SeriesRules series) {
            if (antigen || cvx.length == 0) {
                return antigen;
            }
            for (TargetDoseRules dose : series.doses) {
                if (anyOther(dose.preferableVaccines) || anyOther(dose.allowableVaccines)) {
                    return false;
                }
            }
            return true;
        }

        private boolean anyOther(VaccineRule[] vaccines) {
            for (VaccineRule vaccine : vaccines) {
                if (!Cvx.holds(cvx, vaccine.cvx())) {
                    return true;
                }
            }
            return false;
        }
    }

    static Found find(PatientRecord patient, AntigenRules antigen) {
        if (patient.observations.none()) {
            return Found.NOTHING;
        }
        boolean whole = false;
        for (ContraindicationRule rule : antigen.contraindications) {
            boolean applies = applies(patient, rule.observation(), rule.ages());
            whole |= applies;
            if (applies && patient.tracer != null) {
                patient.tracer.contraindication(antigen, rule.title(), 0);
            }
        }
        int[] cvx = Cvx.NONE;
        for (VaccineContraindicationRule rule : antigen.vaccineContraindications) {
            if (applies(patient, rule.observation(), rule.ages())) {
                cvx = Cvx.with(cvx, rule.cvx());
                if (patient.tracer != null) {
                    patient.tracer.contraindication(antigen, rule.title(), rule.cvx());
                }
            }
        }
        return whole || cvx.length > 0 ? new Found(whole, cvx) : Found.NOTHING;
    }

    static boolean applies(PatientRecord patient, int observation, AgeWindow ages) {
        return patient.observations.active(observation) && ages.holdsToday(patient);
    }
}
