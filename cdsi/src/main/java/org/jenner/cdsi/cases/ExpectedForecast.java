package org.jenner.cdsi.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a case expects of the forecast. Null is not compared.
 *
 * @param status without regard to case
 * @param forecastNumber number of the next dose; 0 for none
 */
record ExpectedForecast(
        @Nullable String status,
        @Nullable Integer forecastNumber,
        @Nullable ExpectedDate earliest,
        @Nullable ExpectedDate recommended,
        @Nullable ExpectedDate pastDue) {

    /** A date that is compared; null when there must be none. */
    record ExpectedDate(@Nullable LocalDate date) {}
}
