package org.jenner.registry.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jenner.cdsi.catchup.Pace;
import org.jenner.cdsi.whatif.Change;
import org.jenner.registry.record.consolidate.PersonRecord;
import org.jenner.registry.record.source.ClinicalDate;
import org.jenner.registry.record.source.ClinicalDate.Precision;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.schedules.Schedules;
import org.jenner.registry.testing.Records;
import org.junit.jupiter.api.Test;

/** Questions to the shipped schedule in force that go deeper than an answer. */
class LoadedScheduleTest {
    private static final LocalDate BIRTH = LocalDate.of(2020, 1, 15);
    private static final LocalDate TODAY = LocalDate.of(2025, 12, 1);
    private static final LoadedSchedule SCHEDULE = LoadedSchedule.of(
            Schedules.load(Path.of("..", "schedules"), "CDC/ACIP", CodeSets.load(Path.of("..", "codesets")))
                    .inForce(TODAY));

    @Test
    void explainWhatTheyAnswer() {
        PersonRecord record = Records.record(Records.child(), List.of(Records.dose("08", BIRTH)), List.of());
        ExplainedRecord explained = RecordEvaluation.explain(record, SCHEDULE, TODAY);

        assertThat(explained.evaluated()).isEqualTo(RecordEvaluation.evaluate(record, SCHEDULE.answering(), TODAY));
        assertThat(explained.explanation()).isNotNull();
    }

    @Test
    void withoutTheDayOfBirthExplainSupposeAndPlanNothing() {
        for (ClinicalDate birth : List.of(
                new ClinicalDate(LocalDate.of(2020, 1, 1), Precision.MONTH), ClinicalDate.of(TODAY.plusDays(1)))) {
            PersonRecord record = Records.record(Records.child(birth), List.of(Records.dose("08", BIRTH)), List.of());
            assertThat(RecordEvaluation.explain(record, SCHEDULE, TODAY).explanation())
                    .isNull();
            assertThat(RecordEvaluation.explain(record, SCHEDULE, TODAY).evaluated())
                    .isEqualTo(RecordEvaluation.evaluate(record, SCHEDULE.answering(), TODAY));
            assertThat(Supposed.of(record, SCHEDULE, TODAY, List.of())).isEmpty();
            assertThat(RemainingCourse.plan(record, SCHEDULE, TODAY, Pace.EARLIEST))
                    .isEmpty();
        }
    }

    @Test
    void supposeWithoutTouchingTheRecord() {
        PersonRecord record = Records.record(Records.child(), List.of(Records.dose("08", BIRTH)), List.of());
        EvaluatedRecord now = RecordEvaluation.evaluate(record, SCHEDULE.answering(), TODAY);
        String dose = now.doses().getFirst().id();

        assertThat(Supposed.of(record, SCHEDULE, TODAY, List.of(new Change.DoseLeftOut(dose))))
                .hasValueSatisfying(supposed ->
                        assertThat(nextHepatitisB(supposed.groups())).isEqualTo(1));
        assertThat(Supposed.of(record, SCHEDULE, TODAY, List.of()))
                .hasValueSatisfying(supposed ->
                        assertThat(nextHepatitisB(supposed.groups())).isEqualTo(2));
        assertThat(RecordEvaluation.evaluate(record, SCHEDULE.answering(), TODAY))
                .isEqualTo(now);
    }

    private static int nextHepatitisB(List<GroupForecast> groups) {
        return groups.stream()
                .filter(group -> group.vaccineGroup().equals("HepB"))
                .findFirst()
                .orElseThrow()
                .forecast()
                .doseNumber();
    }
}
