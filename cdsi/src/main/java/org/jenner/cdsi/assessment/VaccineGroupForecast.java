package org.jenner.cdsi.assessment;

import java.util.List;
import org.jenner.cdsi.schedule.SeriesType;
import org.jspecify.annotations.Nullable;

/**
 * Forecast of a vaccine group, blended from the best series of one type (chapter 9).
 *
 * @param type STANDARD or RISK: the type of the series it was blended from
 * @param doseNumber number of the next dose (FORECASTDN-2); 0 when no dose is forecast
 * @param seriesName the series that stands for the group
 * @param dosesInSeries how many doses complete the series; 0 when that depends on the patient, since some may be skipped or
 *     recur
 * @param dates null unless the status is Not Complete
 * @param recommendedAntigens the antigens that the next dose should contain
 * @param series the forecasts that were blended
 * @param laterInLife best series of the same type for another age, left out of the blend
 */
public record VaccineGroupForecast(
        String vaccineGroup,
        SeriesType type,
        SeriesStatus status,
        int doseNumber,
        String seriesName,
        int dosesInSeries,
        @Nullable ForecastDates dates,
        List<ForecastReason> reasons,
        List<String> recommendedAntigens,
        List<RecommendedVaccine> recommendedVaccines,
        List<SeriesForecast> series,
        List<SeriesForecast> laterInLife) {}
