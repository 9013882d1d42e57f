package org.jenner.registry.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.jenner.registry.platform.page.Texts;
import org.jenner.registry.record.source.ClinicalDate;
import org.jenner.registry.record.source.ClinicalDate.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {
    private static final Texts TEXTS = new Texts(Locale.US);

    @ParameterizedTest(name = "born {0}, on {1}: {2}")
    @CsvSource({
        "2026-03-10, 2026-03-10, 0 days",
        "2026-03-09, 2026-03-10, 1 day",
        "2026-02-10, 2026-03-10, 1 month 0 days",
        "2024-02-29, 2025-02-28, 11 months 30 days",
        "2024-02-29, 2025-03-01, 1 year 1 day",
        "2019-04-28, 2026-03-10, 6 years 10 months 10 days",
    })
    void isTold(LocalDate born, LocalDate on, String words) {
        Age age = Age.of(ClinicalDate.of(born), on).orElseThrow();
        assertThat(TEXTS.text("chart.age-years", age.years(), age.months(), age.days()))
                .isEqualTo(words);
    }

    @Test
    void isNotToldWhereTheDayIsNotKnownOrLiesAhead() {
        LocalDate day = LocalDate.of(2026, 3, 10);
        assertThat(Age.of(new ClinicalDate(LocalDate.of(2020, 1, 1), Precision.YEAR), day))
                .isEmpty();
        assertThat(Age.of(ClinicalDate.of(day.plusDays(1)), day)).isEmpty();
    }
}
