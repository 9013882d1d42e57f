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
        @Nullable LocalDate unadjustedPastDue) {

    /**
     * The last day on which a comparison of today with these dates comes out the same, so that words such as "due" or
     * "overdue" do not change before; null when all of them are past.
     */
    public @Nullable LocalDate wordsUnchangedUntil(LocalDate today) {
        LocalDate until = null;
        for (LocalDate last :
                new @Nullable LocalDate[] {earliest.minusDays(1), recommended.minusDays(1), pastDue, latest}) {
            boolean sooner = last != null && !last.isBefore(today) && (until == null || last.isBefore(until));
            until = sooner ? last : until;
        }
        return until;
    }
}
