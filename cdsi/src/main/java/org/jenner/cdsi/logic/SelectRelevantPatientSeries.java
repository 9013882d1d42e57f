package org.jenner.cdsi.logic;

import org.jenner.cdsi.logic.SeriesRules.IndicationRule;
import org.jenner.cdsi.schedule.SeriesType;
import org.jspecify.annotations.Nullable;

/** Select Relevant Patient Series, section 5.1. */
final class SelectRelevantPatientSeries {
    private SelectRelevantPatientSeries() {}

    static boolean relevant(PatientRecord patient, SeriesRules series) {
        if (series.type == SeriesType.RISK && patient.observations.none() && patient.tracer == null) {
            return false;
        }
        boolean genderFits = series.isFor(patient.gender);
        IndicationRule indication = genderFits && series.type == SeriesType.RISK ? indication(patient, series) : null;
        boolean relevant = genderFits && (series.type != SeriesType.RISK || indication != null);
        if (patient.tracer != null) {
            patient.tracer.relevance(series, relevant, genderFits, indication);
        }
        return relevant;
    }

    /** The first indication that applies (CALCDTIND-1, CALCDTIND-2); null when none does. */
    private static @Nullable IndicationRule indication(PatientRecord patient, SeriesRules series) {
        for (IndicationRule indication : series.indications) {
            if (applies(patient, indication)) {
                return indication;
            }
        }
        return null;
    }

    static boolean applies(PatientRecord patient, IndicationRule indication) {
        return patient.observations.active(indication.observation())
                && indication.ages().holdsToday(patient);
    }
}
