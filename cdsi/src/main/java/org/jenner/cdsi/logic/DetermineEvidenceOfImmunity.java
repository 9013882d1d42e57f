package org.jenner.cdsi.logic;

import org.jenner.cdsi.assessment.ForecastReason;
import org.jenner.cdsi.logic.AntigenRules.BirthDateRule;
import org.jspecify.annotations.Nullable;

/** Determine Evidence of Immunity, section 7.2, Table 7-3. */
final class DetermineEvidenceOfImmunity {
    private DetermineEvidenceOfImmunity() {}

    /** What makes the patient immune; null when nothing does. */
    static @Nullable ForecastReason immune(PatientRecord patient, AntigenRules antigen) {
        boolean history = patient.observations.anyActive(antigen.clinicalHistory);
        BirthDateRule birth = history ? null : byBirthDate(patient, antigen);
        ForecastReason finding =
                history ? ForecastReason.IMMUNE_BY_HISTORY : birth == null ? null : ForecastReason.IMMUNE_BY_BIRTH_DATE;
        if (patient.tracer != null) {
            patient.tracer.immunity(antigen, finding, birth);
        }
        return finding;
    }

    private static @Nullable BirthDateRule byBirthDate(PatientRecord patient, AntigenRules antigen) {
        for (BirthDateRule rule : antigen.birthDates) {
            boolean country = rule.birthCountry() == null || rule.birthCountry().equals(patient.birthCountry);
            if (patient.birthDay < rule.before() && country && !patient.observations.anyActive(rule.exclusions())) {
                return rule;
            }
        }
        return null;
    }
}
