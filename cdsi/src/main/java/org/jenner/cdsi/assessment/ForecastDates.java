package org.jenner.cdsi.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days between which the next dose is to be given; null where the schedule sets no such day.
 *
 * @param earliest first day on which the dose would be valid without grace (FORECASTDT-1)
 * @param recommended FORECASTDT-5
 * @param pastDue day after which the dose is overdue (FORECASTDT-6)
 * @param latest last day on which the dose may be given (FORECASTDT-4)
 * @param unadjustedRecommended what age or interval alone recommend (FORECASTDT-2)
 * @param unadjustedPastDue FORECASTDT-3
 */
public record ForecastDates(
        LocalDate earliest,
        LocalDate recommended,
        @Nullable LocalDate pastDue,
        @Nullable LocalDate latest,
        LocalDate unadjustedRecommended,
        @Nullable LocalDate unadjustedPastDue) {}
