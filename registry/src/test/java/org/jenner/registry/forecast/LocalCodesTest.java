package org.jenner.registry.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jenner.cdsi.assessment.EvaluationReason;
import org.jenner.cdsi.assessment.ForecastDates;
import org.jenner.cdsi.assessment.ForecastReason;
import org.jenner.cdsi.assessment.SeriesStatus;
import org.jenner.cdsi.assessment.VaccineGroupForecast;
import org.jenner.cdsi.schedule.SeriesType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalCodesTest {

    private static final Path READINGS = Path.of("..", "docs", "readings-query.md");

    @Test
    void standInTheDocumentWithTheirWords() throws IOException {
        String readings = Files.readString(READINGS);

        assertThat(all())
                .allSatisfy(code -> assertThat(readings).contains("| " + code.code() + " | " + code.text() + " |"));
    }

    @Test
    void haveOneMeaningEach() {
        assertThat(all()).extracting(LocalCode::code).doesNotHaveDuplicates();
        assertThat(all()).extracting(LocalCode::text).doesNotHaveDuplicates();
        assertThat(all()).allSatisfy(code -> {
            assertThat(code.code()).matches("[a-z]+(-[a-z]+)*").hasSizeLessThanOrEqualTo(50);
            assertThat(code.text()).isNotBlank();
        });
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} is {4}")
    @CsvSource(
            nullValues = "none",
            value = {
                "COMPLETE, none, none, none, COMPLETE",
                "IMMUNE, none, none, none, IMMUNE",
                "CONTRAINDICATED, none, none, none, CONTRAINDICATED",
                "NOT_RECOMMENDED, none, none, none, NOT_RECOMMENDED",
                "AGED_OUT, none, none, none, AGED_OUT",
                "NOT_COMPLETE, none, none, none, NOT_YET_DUE",
                "NOT_COMPLETE, 2025-12-02, 2026-01-01, none, NOT_YET_DUE",
                "NOT_COMPLETE, 2025-12-01, 2025-12-02, none, MAY_BE_GIVEN",
                "NOT_COMPLETE, 2025-11-01, 2025-12-01, none, DUE",
                "NOT_COMPLETE, 2025-11-01, 2025-11-01, 2025-12-01, DUE",
                "NOT_COMPLETE, 2025-11-01, 2025-11-01, 2025-11-30, OVERDUE"
            })
    void tellWhereAPersonStands(
            SeriesStatus status,
            @Nullable LocalDate earliest,
            @Nullable LocalDate recommended,
            @Nullable LocalDate pastDue,
            SeriesStanding standing) {
        ForecastDates dates = earliest == null || recommended == null
                ? null
                : new ForecastDates(earliest, recommended, pastDue, null, recommended, pastDue);
        VaccineGroupForecast forecast = new VaccineGroupForecast(
                "G",
                SeriesType.STANDARD,
                status,
                1,
                "S",
                2,
                dates,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        assertThat(SeriesStanding.of(forecast, LocalDate.of(2025, 12, 1))).isEqualTo(standing);
    }

    private static List<LocalCode> all() {
        return Stream.of(
                        Arrays.stream(EvaluationReason.values()).map(ReasonCodes::of),
                        Arrays.stream(ForecastReason.values()).map(ReasonCodes::of),
                        Arrays.stream(WhyNotEvaluated.values()).map(WhyNotEvaluated::reason),
                        Arrays.stream(ForecastOutcome.Why.values()).map(ForecastOutcome.Why::reason),
                        Arrays.stream(SeriesStanding.values()).map(SeriesStanding::code),
                        Stream.of(GroupForecast.SEASON_OVER))
                .flatMap(codes -> codes)
                .toList();
    }
}
