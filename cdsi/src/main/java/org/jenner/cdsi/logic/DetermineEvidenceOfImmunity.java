package org.jenner.cdsi.logic;

import org.jenner.cdsi.assessment.ForecastReason;
import org.jenner.cdsi.logic.AntigenRules.BirthDateRule;
import org.jspecify.annotations.Nullable;

/** Determine Evidence of Immunity, section 7.2, Table 7-3. */
final class DetermineEvidenceOfImmunity {
    private DetermineEvidenceOfImmunity() {}

    /** What makes the patient immune; null when nothing does. */
    static @Nullable ForecastReason immune(PatientRecord patient, AntigenRules antigen) {
        ForecastReason finding = finding(patient, antigen);
        if (patient.tracer != null) {
            patient.tracer.immunity(antigen, finding);
        }
        return finding;
    }

    private static @Nullable ForecastReason finding(PatientRecord patient, AntigenRules antigen) {
        if (patient.observations.anyActive(antigen.clinicalHistory)) {
            return ForecastReason.IMMUNE_BY_HISTORY;
        }
        for (BirthDateRule rule : antigen.birthDates) {
            boolean country = rule.birthCountry() == null || rule.birthCountry().equals(patient.birthCountry);
            if (patient.birthDay < rule.before() && country && !patient.observations.anyActive(rule.exclusions())) {
                return ForecastReason.IMMUNE_BY_BIRTH_DATE;
            }
        }
        return null;
    }
}
