package org.jenner.cdsi.assessment;

import java.util.List;
import org.jenner.cdsi.schedule.SeriesType;
import org.jspecify.annotations.Nullable;

/**
 * Forecast of one best patient series.
 *
 * @param doseNumber number of the next dose (FORECASTDN-1); 0 when no dose is forecast
 * @param dosesInSeries how many doses complete the series; 0 when that depends on the patient, since some may be skipped or
 *     recur
 * @param validDoses target doses satisfied so far
 * @param recurring whether the next dose is due again and again, such as each season or every ten years
 * @param dates null when no dose is forecast
 * @param reasons why this status, and which rules set the dates
 * @param preferableVaccines the vaccines of choice for the next dose at any age, whether or not the schedule names them in
 *     forecasts; contraindicated ones are not among them
 * @param indications active observations for which the patient needs this series
 * @param contraindications active observations that speak against the antigen or some of its vaccines
 */
public record SeriesForecast(
        String antigen,
        String seriesName,
        SeriesType seriesType,
        SeriesStatus status,
        int doseNumber,
        int dosesInSeries,
        int validDoses,
        boolean recurring,
        @Nullable ForecastDates dates,
        List<ForecastReason> reasons,
        List<RecommendedVaccine> recommendedVaccines,
        List<RecommendedVaccine> preferableVaccines,
        List<ObservedCondition> indications,
        List<ObservedCondition> contraindications) {}
