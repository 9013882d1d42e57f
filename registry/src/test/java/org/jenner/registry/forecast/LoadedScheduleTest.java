package org.jenner.registry.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jenner.cdsi.catchup.Pace;
import org.jenner.cdsi.schedule.ReleaseName;
import org.jenner.cdsi.whatif.Change;
import org.jenner.registry.record.consolidate.PersonRecord;
import org.jenner.registry.record.source.ClinicalDate;
import org.jenner.registry.record.source.ClinicalDate.Precision;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.schedules.Schedules;
import org.jenner.registry.testing.Records;
import org.junit.jupiter.api.Test;

/** Questions to the shipped schedules that go deeper than an answer. */
class LoadedScheduleTest {
    private static final LocalDate BIRTH = LocalDate.of(2020, 1, 15);
    private static final LocalDate TODAY = LocalDate.of(2025, 12, 1);
    private static final LoadedSchedules SCHEDULES = new LoadedSchedules(
            Schedules.load(Path.of("..", "schedules"), "CDC/ACIP", CodeSets.load(Path.of("..", "codesets"))));

    @Test
    void areNamedByAuthorityAndVersion() {
        assertThat(SCHEDULES.names())
                .extracting(ReleaseName::authorityAndVersion)
                .contains("CDC/ACIP 4.64-508", "Jenner/ACIP mended 4.64-508+mended.1");
        for (ReleaseName name : SCHEDULES.names()) {
            assertThat(SCHEDULES.named(name.authorityAndVersion()))
                    .hasValueSatisfying(schedule -> assertThat(schedule.name()).isEqualTo(name));
        }
        assertThat(SCHEDULES.named("CDC/ACIP 1.0")).isEmpty();
        assertThat(SCHEDULES.named("")).isEmpty();
    }

    @Test
    void explainWhatTheyAnswer() {
        PersonRecord record = Records.record(Records.child(), List.of(Records.dose("08", BIRTH)), List.of());
        ExplainedRecord explained = RecordEvaluation.explain(record, schedule(), TODAY);

        assertThat(explained.evaluated())
                .isEqualTo(RecordEvaluation.evaluate(record, schedule().answering(), TODAY));
        assertThat(explained.explanation()).isNotNull();
    }

    @Test
    void withoutTheDayOfBirthExplainSupposeAndPlanNothing() {
        for (ClinicalDate birth : List.of(
                new ClinicalDate(LocalDate.of(2020, 1, 1), Precision.MONTH), ClinicalDate.of(TODAY.plusDays(1)))) {
            PersonRecord record = Records.record(Records.child(birth), List.of(Records.dose("08", BIRTH)), List.of());
            assertThat(RecordEvaluation.explain(record, schedule(), TODAY).explanation())
                    .isNull();
            assertThat(RecordEvaluation.explain(record, schedule(), TODAY).evaluated())
                    .isEqualTo(RecordEvaluation.evaluate(record, schedule().answering(), TODAY));
            assertThat(Supposed.of(record, schedule(), TODAY, List.of())).isEmpty();
            assertThat(RemainingCourse.plan(record, schedule(), TODAY, Pace.EARLIEST))
                    .isEmpty();
        }
    }

    @Test
    void supposeWithoutTouchingTheRecord() {
        PersonRecord record = Records.record(Records.child(), List.of(Records.dose("08", BIRTH)), List.of());
        EvaluatedRecord now = RecordEvaluation.evaluate(record, schedule().answering(), TODAY);
        String dose = now.doses().getFirst().id();

        assertThat(Supposed.of(record, schedule(), TODAY, List.of(new Change.DoseLeftOut(dose))))
                .hasValueSatisfying(supposed ->
                        assertThat(nextHepatitisB(supposed.groups())).isEqualTo(1));
        assertThat(Supposed.of(record, schedule(), TODAY, List.of()))
                .hasValueSatisfying(supposed ->
                        assertThat(nextHepatitisB(supposed.groups())).isEqualTo(2));
        assertThat(RecordEvaluation.evaluate(record, schedule().answering(), TODAY))
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

    private static LoadedSchedule schedule() {
        return SCHEDULES.inForce(TODAY);
    }
}
