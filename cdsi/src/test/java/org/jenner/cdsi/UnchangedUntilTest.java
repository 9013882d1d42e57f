package org.jenner.cdsi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jenner.cdsi.assessment.Assessment;
import org.jenner.cdsi.assessment.SeriesStatus;
import org.jenner.cdsi.patient.Patient;
import org.junit.jupiter.api.Test;

class UnchangedUntilTest {
    private static final Forecaster CDC = CdcSchedule464.FORECASTER;
    /** How far to look where the answer is to stay the same for good. */
    private static final LocalDate FAR = LocalDate.of(2150, 1, 1);

    @Provide
    Arbitrary<Patient> patients() {
        return Arbitraries.oneOf(AnyPatient.withoutSense(), AnyPatient.children());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-3000, 3000).map(AnyPatient.TODAY::plusDays);
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void untilThenNothingChanges(
            @ForAll("patients") Patient patient, @ForAll("days") LocalDate day, @ForAll Random random) {
        Assessment answer = CDC.assess(patient, day);
        LocalDate until = answer.unchangedUntil();
        assertThat(until == null || !until.isBefore(day)).isTrue();
        LocalDate last = until == null ? FAR : until;
        for (LocalDate other : List.of(last, between(day, last, random), between(day, last, random))) {
            Assessment later = CDC.assess(patient, other);
            assertThat(later.saysTheSameAs(answer)).as("%s", other).isTrue();
            assertThat(later.unchangedUntil()).isEqualTo(until);
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void untilTheExactDayNothingChangesAndOnTheDayAfterSomethingDoes(
            @ForAll("patients") Patient patient, @ForAll("days") LocalDate day, @ForAll Random random) {
        exact(patient, day, random);
    }

    static void exact(Patient patient, LocalDate day, Random random) {
        Assessment answer = CDC.assess(patient, day);
        LocalDate until = CDC.unchangedUntil(patient, day).orElse(null);
        LocalDate last = until == null ? FAR : until;
        for (LocalDate other : List.of(last, between(day, last, random), between(day, last, random))) {
            assertThat(CDC.assess(patient, other).saysTheSameAs(answer))
                    .as("%s", other)
                    .isTrue();
        }
        if (until != null) {
            assertThat(CDC.assess(patient, until.plusDays(1)).saysTheSameAs(answer))
                    .as("the day after %s", until)
                    .isFalse();
        }
        LocalDate certain = answer.unchangedUntil();
        assertThat(certain == null || until == null || !until.isBefore(certain)).isTrue();
    }

    private static LocalDate between(LocalDate from, LocalDate to, Random random) {
        long days = ChronoUnit.DAYS.between(from, to);
        return days <= 0 ? from : from.plusDays(random.nextLong(days + 1));
    }

    private static final Forecaster EXAMPLE = new TestRelease().forecaster();

    private static LocalDate until(Question question, String day) {
        return EXAMPLE.unchangedUntil(question.patient(), LocalDate.parse(day)).orElse(LocalDate.MAX);
    }

    @Test
    void endsTheDayBeforeThePatientIsTooOld() {
        Question question = Question.born("2024-01-01", EXAMPLE);
        assertThat(until(question, "2025-06-01")).isEqualTo("2042-12-31");
        assertThat(question.ask("2043-01-01")
                        .vaccineGroup("Example")
                        .orElseThrow()
                        .primary()
                        .orElseThrow()
                        .status())
                .isEqualTo(SeriesStatus.AGED_OUT);
    }

    @Test
    void endsTheDayBeforeADoseThatIsStillToCome() {
        Question question = Question.born("2024-01-01", EXAMPLE).dose("2025-07-01", 901);
        assertThat(until(question, "2025-06-01")).isEqualTo("2025-06-30");
    }

    @Test
    void neverEndsWhereNothingDependsOnTheDay() {
        Forecaster forEver = new TestRelease()
                .replace("antigens/example.xml", " maxAge=\"19 years\"", "")
                .forecaster();
        Patient patient = Question.born("2024-01-01", forEver)
                .dose("2025-01-01", 901)
                .dose("2025-07-01", 901)
                .patient();
        assertThat(forEver.unchangedUntil(patient, AnyPatient.TODAY)).isEmpty();
        assertThat(forEver.assess(patient, AnyPatient.TODAY).unchangedUntil()).isNull();
    }
}
