package org.jenner.cdsi.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jenner.cdsi.Forecaster;
import org.jenner.cdsi.Question;
import org.jenner.cdsi.TestRelease;
import org.jenner.cdsi.patient.DoseCondition;
import org.jenner.cdsi.patient.VaccineDoseAdministered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chapter 6 and section 4.4, on the days around each edge. */
class EvaluationTest {
    private static final String BORN = "2024-01-01";
    private static final String TODAY = "2045-01-01";
    private static final Forecaster PLAIN = new TestRelease().forecaster();

    private static Question born() {
        return Question.born(BORN, PLAIN);
    }

    private static Question with(String doses) {
        return Question.born(
                BORN,
                new TestRelease()
                        .with("antigens/example.xml", TestRelease.example(doses))
                        .forecaster());
    }

    @ParameterizedTest(name = "given on {0} is {1}")
    @CsvSource({
        "2024-01-01, Not Valid TOO_YOUNG",
        "2024-12-27, Not Valid TOO_YOUNG",
        "2024-12-28, Valid AGE_GRACE_PERIOD",
        "2024-12-31, Valid AGE_GRACE_PERIOD",
        "2025-01-01, Valid",
        "2042-12-31, Valid",
        "2043-01-01, Extraneous TOO_OLD",
    })
    void judgesTheAge(String given, String expected) {
        Question question = with("""
                <dose number="1">
                  <age absMinAge="12 months - 4 days" minAge="12 months" maxAge="19 years"/>
                  <preferableVaccine cvx="901" name="Example one"/>
                </dose>
                """);
        assertThat(question.dose(given, 901).evaluations(TODAY)).containsExactly(expected);
    }

    @ParameterizedTest(name = "given on {0} is {1}")
    @CsvSource({
        "2016-12-15, Not Valid TOO_YOUNG",
        "2016-12-16, Valid",
    })
    void takesTheAgeRowInEffectOnTheDayOfTheDose(String given, String expected) {
        Question question = Question.born(
                        "2016-11-01",
                        new TestRelease()
                                .with("antigens/example.xml", TestRelease.example("""
                        <dose number="1">
                          <age absMinAge="10 years" minAge="10 years" cessationDate="2016-12-15"/>
                          <age absMinAge="6 weeks" minAge="6 weeks" effectiveDate="2016-12-16"/>
                          <preferableVaccine cvx="901" name="Example one"/>
                        </dose>
                        """))
                                .forecaster())
                .dose(given, 901);
        assertThat(question.evaluations(TODAY)).containsExactly(expected);
    }

    @ParameterizedTest(name = "second dose on {0} is {1}")
    @CsvSource({
        "2025-01-01, Not Valid INTERVAL_TOO_SHORT",
        "2025-01-24, Not Valid INTERVAL_TOO_SHORT",
        "2025-01-25, Valid INTERVAL_GRACE_PERIOD",
        "2025-01-28, Valid INTERVAL_GRACE_PERIOD",
        "2025-01-29, Valid",
    })
    void judgesTheInterval(String second, String expected) {
        assertThat(born().dose("2025-01-01", 901).dose(second, 901).evaluations(TODAY))
                .containsExactly("Valid", expected);
    }

    @Test
    void measuresFromADoseThatWasNotValid() {
        assertThat(born().dose("2024-12-20", 901)
                        .dose("2025-01-05", 901)
                        .dose("2025-01-20", 901)
                        .evaluations(TODAY))
                .containsExactly(
                        "Not Valid TOO_YOUNG NOT_PREFERABLE_OR_ALLOWABLE", "Valid", "Not Valid INTERVAL_TOO_SHORT");
    }

    private static final String INTERVALS = """
            <dose number="1"><preferableVaccine cvx="901" name="Example one"/></dose>
            <dose number="2">
              <interval fromPrevious="yes" absMinInt="4 weeks" minInt="4 weeks"/>
              <preferableVaccine cvx="901" name="Example one"/>
            </dose>
            <dose number="3">
              <interval fromPrevious="yes" absMinInt="4 weeks" minInt="4 weeks"/>
              <interval fromTargetDose="1" absMinInt="16 weeks" minInt="16 weeks"/>
              <allowableInterval fromTargetDose="1" absMinInt="12 weeks"/>
              <preferableVaccine cvx="901" name="Example one"/>
            </dose>
            """;

    @ParameterizedTest(name = "third dose on {0} is {1}")
    @CsvSource({
        // Weeks after the first dose of 2025-01-01: 12 are 2025-03-26, 16 are 2025-04-23.
        "2025-03-25, Not Valid INTERVAL_TOO_SHORT",
        "2025-03-26, Valid ALLOWABLE_INTERVAL",
        "2025-04-22, Valid ALLOWABLE_INTERVAL",
        "2025-04-23, Valid",
    })
    void everyIntervalMustBeLongEnough(String third, String expected) {
        assertThat(with(INTERVALS)
                        .dose("2025-01-01", 901)
                        .dose("2025-02-15", 901)
                        .dose(third, 901)
                        .evaluations(TODAY))
                .containsExactly("Valid", "Valid", expected);
    }

    @ParameterizedTest(name = "second dose on {0} is {1}")
    @CsvSource({"2025-02-25, Not Valid INTERVAL_TOO_SHORT", "2025-02-26, Valid"})
    void measuresFromTheMostRecentOfSomeVaccines(String second, String expected) {
        Question question = with("""
                <dose number="1">
                  <preferableVaccine cvx="901" name="Example one"/><preferableVaccine cvx="902" name="Example two"/>
                </dose>
                <dose number="2">
                  <interval fromMostRecent="902" absMinInt="8 weeks" minInt="8 weeks"/>
                  <preferableVaccine cvx="901" name="Example one"/>
                </dose>
                """);
        assertThat(question.dose("2025-01-01", 902).dose(second, 901).evaluations(TODAY))
                .containsExactly("Valid", expected);
    }

    @Test
    void anIntervalFromAVaccineNeverGivenDoesNotRestrict() {
        Question question = with("""
                <dose number="1">
                  <interval fromMostRecent="902" absMinInt="8 weeks" minInt="8 weeks"/>
                  <interval fromRelevantObs="001" title="Condition one" absMinInt="8 weeks" minInt="8 weeks"/>
                  <preferableVaccine cvx="901" name="Example one"/>
                </dose>
                """);
        assertThat(question.dose("2025-01-01", 901).observed("001").evaluations(TODAY))
                .containsExactly("Valid");
    }

    @ParameterizedTest(name = "given on {0} is {1}")
    @CsvSource({"2025-02-25, Not Valid INTERVAL_TOO_SHORT", "2025-02-26, Valid"})
    void measuresFromTheMostRecentObservation(String given, String expected) {
        Question question = with("""
                <dose number="1">
                  <interval fromRelevantObs="001" title="Condition one" absMinInt="8 weeks" minInt="8 weeks"/>
                  <preferableVaccine cvx="901" name="Example one"/>
                </dose>
                """);
        assertThat(question.observed("001", "2025-01-01")
                        .observed("001", "2024-06-01")
                        .dose(given, 901)
                        .evaluations(TODAY))
                .containsExactly(expected);
    }

    @ParameterizedTest(name = "lot expires {0}, {1}: {2}")
    @CsvSource({
        "2025-01-01, SOUND, Valid",
        "2024-12-31, SOUND, Sub-standard EXPIRED_LOT",
        ", SUBSTANDARD, Sub-standard SUBSTANDARD_CONDITION",
        "2024-12-31, SUBSTANDARD, Sub-standard EXPIRED_LOT SUBSTANDARD_CONDITION",
    })
    void aSpoiledDoseIsSubstandardAndLeavesTheTargetOpen(
            String lotExpiration, DoseCondition condition, String expected) {
        Question question = born().dose("2025-01-01", 901, null, lotExpiration, condition);
        assertThat(question.evaluations(TODAY)).containsExactly(expected);
        assertThat(question.forecast("2025-01-02").doseNumber()).isEqualTo(expected.equals("Valid") ? 2 : 1);
    }

    @Test
    void anInadvertentDoseIsNotValidAndNoIntervalIsMeasuredFromIt() {
        Question question = with("""
                <dose number="1"><preferableVaccine cvx="901" name="Example one"/></dose>
                <dose number="2">
                  <interval fromPrevious="yes" absMinInt="4 weeks" minInt="4 weeks"/>
                  <preferableVaccine cvx="901" name="Example one"/>
                  <inadvertentVaccine cvx="902" name="Example two"/>
                </dose>
                """);
        assertThat(question.dose("2025-01-01", 901)
                        .dose("2025-02-10", 902)
                        .dose("2025-02-11", 901)
                        .evaluations(TODAY))
                .containsExactly("Valid", "Not Valid INADVERTENT", "Valid");
    }

    @ParameterizedTest(name = "given on {0}: {1}")
    @CsvSource({
        "2025-01-01, Valid",
        "2025-01-02, Not Valid VACCINE_CONFLICT",
        "2025-01-24, Not Valid VACCINE_CONFLICT",
        "2025-01-25, Valid",
    })
    void conflictsUntilTheShorterEndWithAVaccineThatThisSeriesDoesNotEvaluate(String given, String expected) {
        Question question = with("<dose number=\"1\"><preferableVaccine cvx=\"903\" name=\"Example live\"/></dose>");
        // The other vaccine holds no antigen at all; a dose of the same day never conflicts.
        assertThat(question.dose("2025-01-01", 904).dose(given, 903).evaluations(TODAY))
                .containsExactly(expected);
    }

    @ParameterizedTest(name = "given on {0}: {1}")
    @CsvSource({
        "2025-01-27, Not Valid VACCINE_CONFLICT",
        "2025-01-28, Not Valid VACCINE_CONFLICT",
        "2025-01-29, Valid",
    })
    void conflictsUntilTheLongerEndWithADoseThatWasNotValid(String given, String expected) {
        Question question = with("""
                <dose number="1">
                  <preferableVaccine cvx="903" name="Example live" beginAge="367 days"/>
                </dose>
                """);
        // 367 days after birth is 2025-01-02.
        assertThat(question.dose("2025-01-01", 903).dose(given, 903).evaluations(TODAY))
                .containsExactly("Not Valid NOT_PREFERABLE_OR_ALLOWABLE", expected);
    }

    @ParameterizedTest(name = "{0} of {1} on {2}: {3}")
    @CsvSource({
        "901, , 2025-01-01, Valid",
        "902, , 2025-01-01, Not Valid NOT_PREFERABLE_OR_ALLOWABLE",
        "902, AAA, 2025-01-01, Valid",
        "902, aaa, 2025-01-01, Valid",
        "902, BBB, 2025-01-01, Not Valid NOT_PREFERABLE_OR_ALLOWABLE",
        // 903 stands in two rows of different ages: either will do.
        "903, , 2024-06-30, Not Valid NOT_PREFERABLE_OR_ALLOWABLE",
        "903, , 2024-07-01, Valid ALLOWABLE_VACCINE",
        "903, , 2024-10-01, Not Valid NOT_PREFERABLE_OR_ALLOWABLE",
        "903, , 2025-01-01, Valid ALLOWABLE_VACCINE",
    })
    void judgesTheVaccine(int cvx, String mvx, String given, String expected) {
        Question question = with("""
                <dose number="1">
                  <preferableVaccine cvx="901" name="Example one"/>
                  <preferableVaccine cvx="902" name="Example two" tradeName="Two by A" mvx="AAA"/>
                  <allowableVaccine cvx="903" name="Example live" beginAge="6 months" endAge="9 months"/>
                  <allowableVaccine cvx="903" name="Example live" beginAge="12 months"/>
                </dose>
                """);
        assertThat(question.dose(given, cvx, mvx, null, DoseCondition.SOUND).evaluations(TODAY))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"0.5, Valid", "0.50, Valid", "0.25, Valid LOW_VOLUME", ", Valid"})
    void tellsALowVolumeWithoutRefusingTheDose(BigDecimal volume, String expected) {
        VaccineDoseAdministered dose = new VaccineDoseAdministered(
                "1", LocalDate.of(2025, 1, 1), 901, null, null, DoseCondition.SOUND, volume);
        assertThat(born().dose(dose).evaluations(TODAY)).containsExactly(expected);
    }

    @Test
    void tellsEveryReasonWithThePrimaryOneFirst() {
        assertThat(born().dose("2024-03-01", 902).dose("2024-03-10", 902).evaluations(TODAY))
                .containsExactly(
                        "Not Valid TOO_YOUNG NOT_PREFERABLE_OR_ALLOWABLE",
                        "Not Valid TOO_YOUNG NOT_PREFERABLE_OR_ALLOWABLE");
        assertThat(born().dose("2025-01-01", 901).dose("2025-01-10", 902).evaluations(TODAY))
                .containsExactly("Valid", "Not Valid INTERVAL_TOO_SHORT NOT_PREFERABLE_OR_ALLOWABLE");
    }

    @Test
    void dosesAfterTheSeriesIsOverAreExtraneous() {
        assertThat(born().dose("2025-01-01", 901)
                        .dose("2025-06-01", 901)
                        .dose("2026-01-01", 901)
                        .evaluations(TODAY))
                .containsExactly("Valid", "Valid", "Extraneous SERIES_ALREADY_COMPLETE");
    }

    @Test
    void aRecurringDoseInTheMiddleComesAgain() {
        Question question = with("""
                <dose number="1" recurring="yes">
                  <preferableVaccine cvx="901" name="Example one"/>
                </dose>
                <dose number="2">
                  <preferableVaccine cvx="902" name="Example two"/>
                </dose>
                """);
        assertThat(question.dose("2025-01-01", 901)
                        .dose("2025-02-01", 901)
                        .dose("2025-03-01", 901)
                        .evaluations(TODAY))
                .containsExactly("Valid", "Valid", "Valid");
        assertThat(question.forecast("2025-04-01").doseNumber()).isEqualTo(4);
    }

    @Test
    void dosesThatAreNoHistoryAreToldApart() {
        var answer = born().dose("2023-12-31", 901)
                .dose("2025-01-01", 901)
                .dose("2025-03-02", 901)
                .dose("2025-01-01", 999)
                .dose("2025-01-01", 904)
                .ask("2025-03-01");
        assertThat(answer.vaccineGroup("Example").orElseThrow().evaluations()).hasSize(1);
        assertThat(answer.notEvaluated())
                .extracting(apart -> apart.dose().id() + " " + apart.why())
                .containsExactlyInAnyOrder(
                        "1 BEFORE_BIRTH", "3 AFTER_ASSESSMENT_DATE", "4 UNKNOWN_VACCINE", "5 NO_RELEVANT_SERIES");
    }

    @ParameterizedTest(name = "given on {0}: counts for Left {1}")
    @CsvSource({"2024-12-31, false", "2025-01-01, true"})
    void aVaccineCountsForAnAntigenWithinTheAgesOfItsAssociation(String given, boolean counts) {
        var answer = born().dose(given, 906).ask("2025-06-01");
        assertThat(answer.vaccineGroup("Pair").orElseThrow().evaluations()).hasSize(counts ? 1 : 0);
        assertThat(answer.notEvaluated()).hasSize(counts ? 0 : 1);
    }
}
