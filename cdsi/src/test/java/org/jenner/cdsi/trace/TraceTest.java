package org.jenner.cdsi.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jenner.cdsi.CdcSchedule464;
import org.jenner.cdsi.Question;
import org.jenner.cdsi.TestRelease;
import org.jenner.cdsi.assessment.EvaluationReason;
import org.jenner.cdsi.assessment.EvaluationStatus;
import org.jenner.cdsi.date.TimePeriod;
import org.jenner.cdsi.patient.DoseCondition;
import org.jenner.cdsi.schedule.IntervalReference;
import org.junit.jupiter.api.Test;

class TraceTest {
    private static List<Check> checks(Question question, String date, String doseId) {
        return question.explain(date).trace().stream()
                .filter(entry -> "Example".equals(entry.antigen()) && doseId.equals(entry.doseId()))
                .map(TraceEntry::check)
                .toList();
    }

    private static Limit limit(String date, String period) {
        return new Limit(LocalDate.parse(date), TimePeriod.parse(period));
    }

    private static Check.Date date(ForecastDate kind, String date, DateSource source) {
        return new Check.Date(kind, LocalDate.parse(date), source);
    }

    private static DateSource since(String period) {
        return new DateSource.Interval(
                TimePeriod.parse(period), new IntervalReference.PreviousDose(), LocalDate.of(2025, 1, 1));
    }

    @Test
    void tellsEveryCheckOfADoseWithTheDatesCompared() {
        Question question = Question.born("2024-01-01", new TestRelease().forecaster())
                .dose("2025-01-01", 901)
                .dose("2025-01-20", 902);
        LocalDate given = LocalDate.of(2025, 1, 20);
        assertThat(checks(question, "2025-06-01", "2"))
                .containsExactly(
                        new Check.Condition(given, null, DoseCondition.SOUND, true),
                        new Check.Inadvertent(902, false),
                        new Check.Age(given, null, null, limit("2043-01-01", "19 years"), null),
                        new Check.Interval(
                                false,
                                new IntervalReference.PreviousDose(),
                                LocalDate.of(2025, 1, 1),
                                given,
                                limit("2025-01-25", "4 weeks - 4 days"),
                                limit("2025-01-29", "4 weeks"),
                                EvaluationReason.INTERVAL_TOO_SHORT),
                        new Check.Vaccine(false, 902, false, false),
                        new Check.Vaccine(true, 902, false, false),
                        new Check.Satisfied(
                                EvaluationStatus.NOT_VALID,
                                List.of(
                                        EvaluationReason.INTERVAL_TOO_SHORT,
                                        EvaluationReason.NOT_PREFERABLE_OR_ALLOWABLE)));
    }

    @Test
    void tellsWhyEachDateOfAForecast() {
        Question question =
                Question.born("2024-01-01", new TestRelease().forecaster()).dose("2025-01-01", 901);
        assertThat(question.explain("2025-06-01").trace().stream()
                        .filter(entry -> "Example series".equals(entry.series()))
                        .map(TraceEntry::check)
                        .filter(check -> check instanceof Check.Date))
                .containsExactly(
                        date(ForecastDate.EARLIEST, "2025-01-29", since("4 weeks")),
                        date(ForecastDate.UNADJUSTED_RECOMMENDED, "2025-07-01", since("6 months")),
                        date(ForecastDate.UNADJUSTED_PAST_DUE, "2026-01-31", since("13 months")),
                        date(ForecastDate.LATEST, "2042-12-31", new DateSource.Age(TimePeriod.parse("19 years"))),
                        date(ForecastDate.RECOMMENDED, "2025-07-01", since("6 months")),
                        date(ForecastDate.PAST_DUE, "2026-01-31", since("13 months")));
    }

    @Test
    void coversEverySection() {
        Set<String> sections = new TreeSet<>();
        List<Question> questions = List.of(
                Question.born("2025-11-01", CdcSchedule464.FORECASTER),
                // A course of varicella with an allowable interval, and polio with a vaccine not to be used.
                Question.born("2010-01-01", CdcSchedule464.FORECASTER)
                        .observed("160")
                        .observed("080")
                        .dose("2012-01-01", 21)
                        .dose("2012-01-29", 21)
                        .dose("2012-01-30", 3)
                        .dose("2012-02-02", 178)
                        .dose("2012-06-01", 10),
                // Hepatitis B in process in several series, HPV complete in several.
                Question.born("2010-01-01", CdcSchedule464.FORECASTER)
                        .dose("2010-01-01", 8)
                        .dose("2010-03-01", 8)
                        .dose("2021-01-01", 165)
                        .dose("2021-07-01", 165)
                        .dose("2022-07-01", 165),
                Question.born("1950-01-01", CdcSchedule464.FORECASTER)
                        .dose("2020-01-01", 133)
                        .dose("2025-06-01", 216)
                        .dose("2025-09-20", 309));
        for (Question question : questions) {
            question.explain("2025-11-10")
                    .trace()
                    .forEach(entry -> sections.add(entry.check().section()));
        }
        assertThat(sections)
                .containsExactlyInAnyOrder(
                        "4.4", "5.1", "6.1", "6.2", "6.3", "6.4", "6.5", "6.6", "6.7", "6.8", "6.9", "6.10", "7.1",
                        "7.2", "7.3", "7.4", "7.5", "7.6", "8.1", "8.2", "8.4", "8.5", "8.6", "8.7", "8.8", "9");
    }
}
