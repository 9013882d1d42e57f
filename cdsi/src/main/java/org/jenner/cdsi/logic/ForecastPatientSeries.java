package org.jenner.cdsi.logic;

import java.util.List;
import org.jenner.cdsi.assessment.ForecastReason;
import org.jenner.cdsi.assessment.SeriesStatus;
import org.jenner.cdsi.logic.DetermineContraindications.Found;
import org.jspecify.annotations.Nullable;

/** Forecast the next dose of one series, chapter 7. */
final class ForecastPatientSeries {
    private ForecastPatientSeries() {}

    static void forecast(
            PatientRecord patient,
            PatientSeries series,
            List<PatientSeries> siblings,
            @Nullable ForecastReason immune,
            Found contraindications) {
        while (true) {
            TargetDose target = firstNeeded(patient, series, siblings);
            CandidateEarliestDate candidate = target == null ? null : CandidateEarliestDate.of(patient, series, target);
            DetermineForecastNeed.determine(patient, series, target, candidate, immune, contraindications);
            if (series.status != SeriesStatus.NOT_COMPLETE || target == null || candidate == null) {
                return;
            }
            GenerateForecastDates.generate(patient, series, target, candidate);
            // 7.6 Validate Recommendation: a dose that will not be needed on its earliest date is not forecast.
            if (!EvaluateConditionalSkip.whenValidating(patient, series, siblings, target)) {
                return;
            }
            target.status = TargetDose.Status.SKIPPED;
            series.forgetForecast();
        }
    }

    /** Evaluate Conditional Skip for the forecast, section 7.1; null when no target dose is left. */
    private static @Nullable TargetDose firstNeeded(
            PatientRecord patient, PatientSeries series, List<PatientSeries> siblings) {
        TargetDose target = series.firstOpen();
        while (target != null && EvaluateConditionalSkip.whenForecasting(patient, series, siblings, target)) {
            target.status = TargetDose.Status.SKIPPED;
            target = series.firstOpen();
        }
        return target;
    }
}
