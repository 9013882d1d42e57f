package org.jenner.registry.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jenner.cdsi.assessment.EvaluationStatus;
import org.jenner.cdsi.assessment.SeriesStatus;
import org.jenner.cdsi.patient.ActiveObservation;
import org.jenner.cdsi.patient.DoseCondition;
import org.jenner.cdsi.patient.Patient;
import org.jenner.cdsi.patient.VaccineDoseAdministered;
import org.jenner.registry.record.consolidate.PersonRecord;
import org.jenner.registry.record.source.ClinicalDate;
import org.jenner.registry.record.source.ClinicalDate.Precision;
import org.jenner.registry.record.source.CodedValue;
import org.jenner.registry.record.source.CompletionStatus;
import org.jenner.registry.record.source.DoseStatement;
import org.jenner.registry.record.source.ObservationStatement;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.schedules.Schedules;
import org.jenner.registry.testing.Records;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A record with the shipped schedule; the child was born on 2020-01-15. */
class RecordEvaluationTest {

    private static final LocalDate BIRTH = LocalDate.of(2020, 1, 15);
    private static final LocalDate TODAY = LocalDate.of(2025, 12, 1);
    private static final ScheduleInForce SCHEDULE = ScheduleInForce.of(
            Schedules.load(Path.of("..", "schedules"), "CDC/ACIP", CodeSets.load(Path.of("..", "codesets")))
                    .inForce(TODAY));

    @Test
    void namesItsSchedule() {
        EvaluatedRecord evaluated = evaluate(record());

        assertThat(evaluated.schedule().authority()).isEqualTo("CDC/ACIP");
        assertThat(evaluated.schedule().version()).isNotEmpty();
        assertThat(evaluated.assessedOn()).isEqualTo(TODAY);
    }

    @Test
    void judgesGivenDosesAlone() {
        EvaluatedRecord evaluated = evaluate(record(
                Records.dose("08", BIRTH),
                Records.refusal("08", BIRTH.plusMonths(1)),
                given("08", ClinicalDate.of(BIRTH.plusMonths(2)), CompletionStatus.NOT_ADMINISTERED)));

        assertThat(evaluated.doses()).hasSize(1);
        assertThat(status(evaluated)).isEqualTo(EvaluationStatus.VALID);
    }

    @Test
    void judgesAPartialDoseSubstandard() {
        assertThat(status(
                        evaluate(record(given("08", ClinicalDate.of(BIRTH), CompletionStatus.PARTIALLY_ADMINISTERED)))))
                .isEqualTo(EvaluationStatus.SUBSTANDARD);
    }

    @ParameterizedTest
    @CsvSource({"MONTH, 2021-02-01", "YEAR, 2021-01-01"})
    void listsADoseWithoutItsDay(Precision precision, LocalDate day) {
        EvaluatedRecord evaluated =
                evaluate(record(given("03", new ClinicalDate(day, precision), CompletionStatus.COMPLETE)));

        assertThat(why(evaluated)).isEqualTo(WhyNotEvaluated.APPROXIMATE_DATE);
        assertThat(evaluated.forecast())
                .isInstanceOfSatisfying(
                        ForecastOutcome.Made.class,
                        made -> assertThat(made.dosesNotCounted()).isEqualTo(1));
    }

    @ParameterizedTest(name = "{0} given on {1}: {2}")
    @CsvSource({"08, 2019-12-31, BEFORE_BIRTH", "08, 2025-12-02, IN_THE_FUTURE", "999, 2021-01-01, UNKNOWN_VACCINE"})
    void saysWhyADoseTookNoPart(String cvx, LocalDate day, WhyNotEvaluated why) {
        assertThat(why(evaluate(record(Records.dose(cvx, day))))).isEqualTo(why);
    }

    @Test
    void forecastsNothingWithoutTheDayOfBirth() {
        PersonRecord record = Records.record(
                Records.child(new ClinicalDate(LocalDate.of(2020, 1, 1), Precision.MONTH)),
                List.of(Records.dose("08", BIRTH)),
                List.of());

        assertThat(evaluate(record).forecast())
                .isEqualTo(new ForecastOutcome.NotMade(ForecastOutcome.Why.BIRTH_DATE_NOT_EXACT));
        assertThat(why(evaluate(record))).isEqualTo(WhyNotEvaluated.BIRTH_DATE_NOT_EXACT);
    }

    @Test
    void forecastsNothingForTheUnborn() {
        PersonRecord record = Records.record(
                Records.child(ClinicalDate.of(TODAY.plusDays(1))), List.of(Records.dose("08", TODAY)), List.of());

        assertThat(evaluate(record).forecast())
                .isEqualTo(new ForecastOutcome.NotMade(ForecastOutcome.Why.BORN_IN_THE_FUTURE));
    }

    @Test
    void judgesTheDosesOfTheDeadButForecastsNothing() {
        EvaluatedRecord evaluated =
                evaluate(Records.record(Records.fullChild(), List.of(Records.dose("08", BIRTH)), List.of()));

        assertThat(status(evaluated)).isEqualTo(EvaluationStatus.VALID);
        assertThat(evaluated.forecast()).isEqualTo(new ForecastOutcome.NotMade(ForecastOutcome.Why.DECEASED));
    }

    @Test
    void takesDosesAsTheForecasterNeedsThem() {
        DoseStatement full = Records.fullDose("106", LocalDate.of(2020, 3, 15));
        Patient patient = ForecastPatient.of(record(full), SCHEDULE.observations(), TODAY);

        assertThat(patient.doses())
                .containsExactly(new VaccineDoseAdministered(
                        "100",
                        LocalDate.of(2020, 3, 15),
                        106,
                        "PMC",
                        LocalDate.of(2021, 3, 15),
                        DoseCondition.SOUND,
                        new BigDecimal("0.5")));
    }

    @ParameterizedTest(name = "{1} observed {2}, until {3}: {4}")
    @CsvSource(
            nullValues = "none",
            value = {
                "59784-9, 38907003, 2023-01-01, none, 024",
                "59784-9, 38907003, none, none, 024",
                "59784-9, 38907003, 2025-12-02, none, none",
                "75505-8, 371111005, 2023-01-01, none, 020",
                "30945-0, VXC18, 2023-01-01, none, 110",
                "30945-0, VXC18, 2023-01-01, 2025-12-01, 110",
                "30945-0, VXC18, 2023-01-01, 2025-11-30, none",
                // A pregnancy passes by itself: 42 weeks.
                "30945-0, 77386006, 2025-02-10, none, 007",
                "30945-0, 77386006, 2025-02-09, none, none",
                "30945-0, 77386006, none, none, none",
                "30945-0, 77386006, 2025-01-01, 2025-12-31, 007",
                // Comments are no observations.
                "48767-8, 38907003, 2023-01-01, none, none"
            })
    void knowsWhatIsTrueOfThePatient(
            String kind,
            String code,
            @Nullable LocalDate observed,
            @Nullable LocalDate expires,
            @Nullable String observation) {
        ObservationStatement statement =
                new ObservationStatement(kind, new CodedValue(code, null, null), observed, expires);
        PersonRecord record = Records.record(Records.child(), List.of(), List.of(statement));

        assertThat(ActiveObservations.of(record, SCHEDULE.observations(), TODAY).stream()
                        .map(ActiveObservation::code))
                .isEqualTo(observation == null ? List.of() : List.of(observation));
    }

    @Test
    void knowsFromReactionsAndGlobulins() {
        DoseStatement anaphylaxis = Records.dose(
                "21",
                ClinicalDate.of(BIRTH.plusYears(1)),
                CompletionStatus.COMPLETE,
                List.of(new CodedValue("39579001", null, "SCT")));
        DoseStatement intussusception = Records.dose(
                "119",
                ClinicalDate.of(BIRTH.plusMonths(2)),
                CompletionStatus.COMPLETE,
                List.of(new CodedValue("VXC15", null, "CDCPHINVS")));
        PersonRecord record = record(anaphylaxis, intussusception, Records.dose("30", BIRTH));

        assertThat(ActiveObservations.of(record, SCHEDULE.observations(), TODAY))
                .containsExactlyInAnyOrder(
                        new ActiveObservation("089", BIRTH.plusYears(1)),
                        new ActiveObservation("028", BIRTH.plusMonths(2)),
                        new ActiveObservation("127", BIRTH));
    }

    @Test
    void isContraindicatedAfterAnaphylaxisAndImmuneAfterTheDisease() {
        DoseStatement anaphylaxis = Records.dose(
                "21",
                ClinicalDate.of(BIRTH.plusYears(1)),
                CompletionStatus.COMPLETE,
                List.of(new CodedValue("39579001", null, "SCT")));
        PersonRecord immune = Records.record(
                Records.child(),
                List.of(),
                List.of(Records.observed("59784-9", new CodedValue("38907003", null, "SCT"), BIRTH.plusYears(2))));

        assertThat(standing(record(anaphylaxis), "Varicella")).isEqualTo(SeriesStatus.CONTRAINDICATED);
        assertThat(standing(immune, "Varicella")).isEqualTo(SeriesStatus.IMMUNE);
        assertThat(standing(record(), "Varicella")).isEqualTo(SeriesStatus.NOT_COMPLETE);
    }

    private static SeriesStatus standing(PersonRecord record, String group) {
        return ((ForecastOutcome.Made) evaluate(record).forecast())
                .groups().stream()
                        .filter(forecast -> forecast.vaccineGroup().equals(group))
                        .findFirst()
                        .orElseThrow()
                        .forecast()
                        .status();
    }

    private static EvaluatedRecord evaluate(PersonRecord record) {
        return RecordEvaluation.evaluate(record, SCHEDULE, TODAY);
    }

    private static EvaluationStatus status(EvaluatedRecord evaluated) {
        return ((DoseVerdict.Evaluated) evaluated.doses().getFirst().verdict())
                .groups()
                .getFirst()
                .evaluation()
                .status();
    }

    private static WhyNotEvaluated why(EvaluatedRecord evaluated) {
        return ((DoseVerdict.NotEvaluated) evaluated.doses().getFirst().verdict()).why();
    }

    private static PersonRecord record(DoseStatement... doses) {
        return Records.record(Records.child(), List.of(doses), List.of());
    }

    private static DoseStatement given(String cvx, ClinicalDate day, CompletionStatus completion) {
        return Records.dose(cvx, day, completion, List.of());
    }
}
