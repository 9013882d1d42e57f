package org.jenner.cdsi.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jenner.cdsi.CdcSchedule464;
import org.jenner.cdsi.Explanation;
import org.jenner.cdsi.Question;
import org.jenner.cdsi.TestRelease;
import org.jenner.cdsi.assessment.SeriesStatus;
import org.jenner.cdsi.trace.Check;
import org.jenner.cdsi.trace.ForecastDate;
import org.jenner.cdsi.trace.Outcome;
import org.junit.jupiter.api.Test;

class ReasonsTest {
    private static final Sentences ENGLISH = new Sentences(Locale.ENGLISH);

    @Test
    void noForecastIsWithoutReason() {
        for (Explanation explanation : SentencesTest.explanations()) {
            List<ForecastReasons> all = explanation.forecasts();
            assertThat(all)
                    .hasSameSizeAs(explanation.assessment().vaccineGroups().stream()
                            .flatMap(group -> group.forecasts().stream())
                            .toList());
            for (ForecastReasons reasons : all) {
                complete(reasons);
            }
        }
    }

    /** A status, every date, why the chosen series are chosen, and of every other why not. */
    private static void complete(ForecastReasons reasons) {
        assertThat(reasons.status().status()).isEqualTo(reasons.forecast().status());
        boolean due = reasons.forecast().status() == SeriesStatus.NOT_COMPLETE;
        assertThat(reasons.dates()).hasSize(due ? ForecastDate.values().length : 0);
        var dates = reasons.forecast().dates();
        if (dates != null) {
            assertThat(reasons.dates())
                    .extracting(Check.GroupDate::date)
                    .containsExactly(
                            dates.earliest(),
                            dates.unadjustedRecommended(),
                            dates.unadjustedPastDue(),
                            dates.latest(),
                            dates.recommended(),
                            dates.pastDue());
        }
        assertThat(reasons.series().stream().filter(SeriesReasons::chosen).map(SeriesReasons::series))
                .containsExactlyInAnyOrderElementsOf(reasons.forecast().series().stream()
                        .map(series -> series.seriesName())
                        .toList());
        for (SeriesReasons series : reasons.series()) {
            Outcome wanted = series.chosen() ? Outcome.PASSED : Outcome.FAILED;
            assertThat(series.deciding().outcome())
                    .as("%s of %s: %s", series.series(), reasons.forecast().vaccineGroup(), series.deciding())
                    .isEqualTo(wanted);
            assertThat(ENGLISH.of(series.deciding())).isNotBlank();
            if (series.chosen()) {
                assertThat(series.need()).hasSize(1);
            }
        }
    }

    @Test
    void noDoseIsWithoutReason() {
        for (Explanation explanation : SentencesTest.explanations()) {
            for (DoseReasons dose : explanation.doses()) {
                assertThat(dose.notEvaluated() != null || !dose.groups().isEmpty())
                        .isTrue();
                for (DoseInGroup group : dose.groups()) {
                    assertThat(group.checks()).isNotEmpty();
                    assertThat(dose.tried()).isNotEmpty();
                }
            }
        }
    }

    @Test
    void tellsEveryTargetDoseTried() {
        Question question = Question.born("2024-01-01", new TestRelease().forecaster())
                .dose("2024-12-01", 901)
                .dose("2025-01-05", 901);
        List<DoseReasons> doses = question.explain("2025-06-01").doses();
        assertThat(doses).extracting(dose -> dose.dose().id()).containsExactly("1", "2");
        assertThat(doses.get(1).tried())
                .extracting(TriedTargetDose::series, TriedTargetDose::targetDose)
                .containsExactly(tuple("Example series", 1));
    }

    @Test
    void saysWhyEachDateOfAForecast() {
        Question question =
                Question.born("2024-01-01", new TestRelease().forecaster()).dose("2025-01-01", 901);
        ForecastReasons reasons = question.explain("2025-06-01").forecasts().getFirst();
        assertThat(reasons.series().getFirst().dates())
                .extracting(ENGLISH::of)
                .containsExactly(
                        "First day 2025-01-29: 4 weeks after the dose before, 2025-01-01.",
                        "The schedule plans it for 2025-07-01: 6 months after the dose before, 2025-01-01.",
                        "The schedule plans it by 2026-01-31 at the latest:"
                                + " the day before 13 months after the dose before, 2025-01-01.",
                        "Last day 2042-12-31: the day before the age of 19 years.",
                        "Give it from 2025-07-01 on: 6 months after the dose before, 2025-01-01.",
                        "Late after 2026-01-31: the day before 13 months after the dose before, 2025-01-01.");
        assertThat(ENGLISH.of(reasons.status())).isEqualTo("A dose is needed.");
        assertThat(ENGLISH.of(reasons.series().getFirst().deciding())).isEqualTo("This is the only series that fits.");
    }

    @Test
    void saysWhyNotTheOtherSeries() {
        Explanation explanation = CdcSchedule464.FORECASTER.explain(
                Question.born("2010-01-01", CdcSchedule464.FORECASTER)
                        .dose("2021-01-01", 165)
                        .dose("2021-07-01", 165)
                        .patient(),
                LocalDate.of(2025, 11, 10));
        ForecastReasons hpv = explanation.forecasts().stream()
                .filter(reasons -> reasons.forecast().vaccineGroup().equals("HPV"))
                .findFirst()
                .orElseThrow();
        assertThat(hpv.series())
                .extracting(series -> ENGLISH.of(series.deciding()))
                .contains("This is the only series that fits.", "Left out: no dose counts for it yet.");
        assertThat(hpv.series().stream().filter(series -> !series.chosen()))
                .isNotEmpty()
                .allSatisfy(series -> assertThat(ENGLISH.of(series.deciding()))
                        .matches("Left out.*|This series is (not for this sex|for people with certain risks).*"));
    }
}
