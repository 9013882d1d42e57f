package org.jenner.cdsi.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastDatesTest {
    private static final LocalDate EARLIEST = LocalDate.of(2025, 3, 1);
    private static final LocalDate RECOMMENDED = LocalDate.of(2025, 4, 1);
    private static final LocalDate PAST_DUE = LocalDate.of(2025, 5, 1);
    private static final LocalDate LATEST = LocalDate.of(2025, 6, 1);

    @ParameterizedTest(name = "on {0} until {1}")
    @CsvSource({
        "2025-01-01, 2025-02-28",
        "2025-02-28, 2025-02-28",
        "2025-03-01, 2025-03-31",
        "2025-04-01, 2025-05-01",
        "2025-05-01, 2025-05-01",
        "2025-05-02, 2025-06-01",
        "2025-06-02, "
    })
    void wordsHoldUntilOneOfTheDatesPasses(LocalDate today, LocalDate until) {
        ForecastDates dates = new ForecastDates(EARLIEST, RECOMMENDED, PAST_DUE, LATEST, RECOMMENDED, PAST_DUE);
        assertThat(dates.wordsUnchangedUntil(today)).isEqualTo(until);
    }

    @Test
    void datesThatTheScheduleDoesNotSetNeverPass() {
        ForecastDates dates = new ForecastDates(EARLIEST, RECOMMENDED, null, null, RECOMMENDED, null);
        assertThat(dates.wordsUnchangedUntil(RECOMMENDED)).isNull();
    }
}
