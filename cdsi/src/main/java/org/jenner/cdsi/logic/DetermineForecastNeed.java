package org.jenner.cdsi.logic;

import org.jenner.cdsi.assessment.ForecastReason;
import org.jenner.cdsi.assessment.SeriesStatus;
import org.jenner.cdsi.logic.DetermineContraindications.Found;
import org.jspecify.annotations.Nullable;

/** Determine Forecast Need, section 7.4, Table 7-10. The first condition that is met decides. */
final class DetermineForecastNeed {
    private DetermineForecastNeed() {}

    /** Sets the status of the series; Not Complete when a dose is to be forecast. */
    static void determine(
            PatientRecord patient,
            PatientSeries series,
            @Nullable TargetDose target,
            @Nullable CandidateEarliestDate candidate,
            @Nullable ForecastReason immune,
            Found contraindications) {
        ForecastReason reason = reason(patient, series, target, candidate, immune, contraindications);
        if (reason == null) {
            series.status = SeriesStatus.NOT_COMPLETE;
        } else {
            series.close(status(reason), reason);
        }
        if (patient.tracer != null) {
            patient.tracer.need(patient, series, target, reason);
        }
    }

    private static @Nullable ForecastReason reason(
            PatientRecord patient,
            PatientSeries series,
            @Nullable TargetDose target,
            @Nullable CandidateEarliestDate candidate,
            @Nullable ForecastReason immune,
            Found contraindications) {
        if (immune != null) {
            return immune;
        }
        if (target == null || candidate == null) {
            return series.validDoses() > 0 ? ForecastReason.COMPLETE : ForecastReason.NOT_RECOMMENDED_BY_HISTORY;
        }
        if (contraindications.against(series.rules)) {
            return ForecastReason.CONTRAINDICATED;
        }
        if (patient.today.reached(target.rules.seasonEnd + 1)) {
            return ForecastReason.PAST_SEASON;
        }
        return age(patient, target, candidate);
    }

    private static @Nullable ForecastReason age(
            PatientRecord patient, TargetDose target, CandidateEarliestDate candidate) {
        AgeRule age = AgeRule.inEffect(target.rules.ages, patient.today);
        if (age == null) {
            return null;
        }
        int maximum = patient.ageDay(age.maximum());
        if (patient.today.reached(maximum)) {
            return ForecastReason.AGED_OUT;
        }
        return candidate.day() >= maximum ? ForecastReason.CANNOT_FINISH_BEFORE_MAXIMUM_AGE : null;
    }

    static SeriesStatus status(ForecastReason reason) {
        return switch (reason) {
            case IMMUNE_BY_HISTORY, IMMUNE_BY_BIRTH_DATE -> SeriesStatus.IMMUNE;
            case COMPLETE -> SeriesStatus.COMPLETE;
            case NOT_RECOMMENDED_BY_HISTORY, PAST_SEASON -> SeriesStatus.NOT_RECOMMENDED;
            case CONTRAINDICATED -> SeriesStatus.CONTRAINDICATED;
            case AGED_OUT, CANNOT_FINISH_BEFORE_MAXIMUM_AGE -> SeriesStatus.AGED_OUT;
            case EARLIEST_BY_AGE,
                    EARLIEST_BY_INTERVAL,
                    EARLIEST_BY_CONFLICT,
                    EARLIEST_BY_SEASON,
                    EARLIEST_BY_INADVERTENT_DOSE,
                    EARLIEST_BY_LATEST_DOSE,
                    EARLIEST_BY_BIRTH,
                    RECOMMENDED_BY_AGE,
                    RECOMMENDED_BY_INTERVAL,
                    RECOMMENDED_BY_EARLIEST -> SeriesStatus.NOT_COMPLETE;
        };
    }
}
