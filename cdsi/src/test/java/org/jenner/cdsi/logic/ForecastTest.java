package org.jenner.cdsi.logic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Objects;
import org.jenner.cdsi.Question;
import org.jenner.cdsi.TestRelease;
import org.jenner.cdsi.assessment.ForecastReason;
import org.jenner.cdsi.patient.Gender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chapters 5 and 7, on the days around each edge. */
class ForecastTest {
    private static final String BORN = "2024-01-01";

    private static Question plain() {
        return Question.born(BORN, new TestRelease().forecaster());
    }

    private static Question with(String doses) {
        return antigen(TestRelease.example(doses));
    }

    private static Question antigen(String xml) {
        return Question.born(
                BORN, new TestRelease().with("antigens/example.xml", xml).forecaster());
    }

    @Test
    void aFirstDoseIsDueByAge() {
        assertThat(plain().told("2024-06-01")).isEqualTo("Not Complete #1 2025-01-01 2025-01-01 2025-04-30 2042-12-31");
        assertThat(plain().forecast("2024-06-01").reasons())
                .containsExactly(ForecastReason.EARLIEST_BY_AGE, ForecastReason.RECOMMENDED_BY_AGE);
    }

    @Test
    void aNextDoseIsDueByInterval() {
        Question question = plain().dose("2025-02-01", 901);
        assertThat(question.told("2025-02-01"))
                .isEqualTo("Not Complete #2 2025-03-01 2025-08-01 2026-02-28 2042-12-31");
        assertThat(question.forecast("2025-02-01").reasons())
                .containsExactly(ForecastReason.EARLIEST_BY_INTERVAL, ForecastReason.RECOMMENDED_BY_INTERVAL);
    }

    @Test
    void aCompleteSeriesHasNoDates() {
        var forecast = plain().dose("2025-02-01", 901).dose("2025-09-01", 901).forecast("2026-01-01");
        assertThat(forecast.status().text()).isEqualTo("Complete");
        assertThat(forecast.dates()).isNull();
        assertThat(forecast.doseNumber()).isZero();
        assertThat(forecast.reasons()).containsExactly(ForecastReason.COMPLETE);
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2042-12-31, Not Complete", "2043-01-01, Aged Out"})
    void agesOutAtTheMaximumAge(String date, String status) {
        assertThat(plain().forecast(date).status().text()).isEqualTo(status);
    }

    @ParameterizedTest(name = "first dose on {0}: {1}")
    @CsvSource({
        "2042-12-03, EARLIEST_BY_INTERVAL",
        // Four weeks later is the first day that is too old.
        "2042-12-04, CANNOT_FINISH_BEFORE_MAXIMUM_AGE",
    })
    void agesOutWhenTheNextDoseWouldComeTooLate(String dose, ForecastReason reason) {
        assertThat(plain().dose(dose, 901).forecast("2042-12-05").reasons()).contains(reason);
    }

    @Test
    void withoutAgesAndDosesTheEarliestDateIsBirth() {
        Question question = with("<dose number=\"1\"><preferableVaccine cvx=\"901\" name=\"Example one\"/></dose>");
        assertThat(question.told("2024-06-01")).isEqualTo("Not Complete #1 2024-01-01 2024-01-01 - -");
        assertThat(question.forecast("2024-06-01").reasons())
                .containsExactly(ForecastReason.EARLIEST_BY_BIRTH, ForecastReason.RECOMMENDED_BY_EARLIEST);
    }

    @Test
    void theEarliestDateIsNeverBeforeTheLatestDose() {
        Question question = with("<dose number=\"1\"><preferableVaccine cvx=\"901\" name=\"Example one\"/></dose>");
        assertThat(question.dose("2025-03-01", 902).told("2025-06-01"))
                .isEqualTo("Not Complete #1 2025-03-01 2025-03-01 - -");
    }

    @Test
    void recommendedAndPastDueAreNeverBeforeTheEarliest() {
        Question question = with("""
                <dose number="1">
                  <age minAge="2 years" earliestRecAge="2 years" latestRecAge="3 years"/>
                  <interval fromRelevantObs="001" title="Condition one" minInt="10 years"/>
                  <preferableVaccine cvx="901" name="Example one"/>
                </dose>
                """);
        var forecast = question.observed("001", "2020-01-01").forecast("2024-06-01");
        var dates = Objects.requireNonNull(forecast.dates());
        assertThat(dates.earliest()).isEqualTo("2030-01-01");
        assertThat(dates.recommended()).isEqualTo("2030-01-01");
        assertThat(dates.pastDue()).isEqualTo("2030-01-01");
        assertThat(dates.unadjustedRecommended()).isEqualTo("2026-01-01");
        assertThat(dates.unadjustedPastDue()).isEqualTo("2026-12-31");
    }

    @Test
    void theLatestOfSeveralIntervalsCounts() {
        Question question = with("""
                <dose number="1"><preferableVaccine cvx="901" name="Example one"/></dose>
                <dose number="2">
                  <preferableVaccine cvx="901" name="Example one"/>
                </dose>
                <dose number="3">
                  <interval fromPrevious="yes" minInt="4 weeks" earliestRecInt="8 weeks" latestRecInt="9 weeks"/>
                  <interval fromTargetDose="1" minInt="16 weeks" earliestRecInt="17 weeks" latestRecInt="18 weeks"/>
                  <interval fromTargetDose="1" minInt="90 weeks" cessationDate="2020-01-01"/>
                  <preferableVaccine cvx="901" name="Example one"/>
                </dose>
                """);
        assertThat(question.dose("2025-01-01", 901).dose("2025-01-29", 901).told("2025-02-01"))
                .isEqualTo("Not Complete #3 2025-04-23 2025-04-30 2025-05-06 -");
    }

    @Test
    void waitsForTheLongerEndOfAConflict() {
        Question question = with("<dose number=\"1\"><preferableVaccine cvx=\"903\" name=\"Example live\"/></dose>");
        assertThat(question.dose("2025-01-01", 904).told("2025-01-02"))
                .isEqualTo("Not Complete #1 2025-01-29 2025-01-29 - -");
        assertThat(question.forecast("2025-01-02").reasons()).contains(ForecastReason.EARLIEST_BY_CONFLICT);
    }

    private static final String SEASONAL = """
            <dose number="1" recurring="yes" seasonStartDate="2025-07-01" seasonEndDate="2026-06-30">
              <age minAge="6 months"/>
              <interval fromPrevious="yes" absMinInt="4 weeks" minInt="4 weeks"/>
              <preferableVaccine cvx="901" name="Example one"/>
            </dose>
            """;

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2025-05-01, Not Complete #1 2025-07-01 2025-07-01 - -",
        "2026-06-30, Not Complete #1 2025-07-01 2025-07-01 - -",
        "2026-07-01, Not Recommended",
    })
    void keepsToTheSeason(String date, String expected) {
        assertThat(with(SEASONAL).told(date)).isEqualTo(expected);
    }

    @Test
    void numbersTheDosesOfThisSeason() {
        Question question = with(SEASONAL).dose("2024-12-01", 901).dose("2025-08-01", 901);
        assertThat(question.told("2025-08-02")).isEqualTo("Not Complete #2 2025-08-29 2025-08-29 - -");
        assertThat(question.forecast("2025-08-02").series().getFirst().validDoses())
                .isEqualTo(2);
    }

    private static final String IMMUNITY = """
            <clinicalHistory observationCode="001" title="Condition one"/>
            <birthDate immunityBirthDate="2024-01-02" birthCountry="U.S.">
              <exclusion observationCode="002" title="Condition two"/>
            </birthDate>
            """;

    private static Question immunity() {
        return antigen(
                TestRelease.EXAMPLE.replace("<antigen name=\"Example\">", "<antigen name=\"Example\">" + IMMUNITY));
    }

    @Test
    void isImmuneByHistory() {
        assertThat(immunity().observed("001").forecast("2025-01-01").reasons())
                .containsExactly(ForecastReason.IMMUNE_BY_HISTORY);
        assertThat(immunity().observed("003").told("2025-01-01")).startsWith("Not Complete");
    }

    @Test
    void isImmuneByBirthDateInTheCountryUnlessExcluded() {
        assertThat(immunity().birthCountry("U.S.").told("2025-01-01")).isEqualTo("Immune");
        assertThat(immunity().birthCountry("U.S.").observed("002").told("2025-01-01"))
                .startsWith("Not Complete");
        assertThat(immunity().birthCountry("Canada").told("2025-01-01")).startsWith("Not Complete");
        assertThat(immunity().told("2025-01-01")).startsWith("Not Complete");
        Question dayLater = Question.born(
                "2024-01-02",
                new TestRelease()
                        .with(
                                "antigens/example.xml",
                                TestRelease.EXAMPLE.replace(
                                        "<antigen name=\"Example\">", "<antigen name=\"Example\">" + IMMUNITY))
                        .forecaster());
        assertThat(dayLater.birthCountry("U.S.").told("2025-01-01")).startsWith("Not Complete");
    }

    @Test
    void anObservationOfTomorrowIsNotYetActive() {
        assertThat(immunity().observed("001", "2025-01-02").told("2025-01-01")).startsWith("Not Complete");
        assertThat(immunity().observed("001", "2025-01-01").told("2025-01-01")).isEqualTo("Immune");
    }

    private static Question contraindicated(String rows) {
        return antigen(TestRelease.EXAMPLE.replace("<antigen name=\"Example\">", "<antigen name=\"Example\">" + rows));
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2024-12-31, Not Complete",
        "2025-01-01, Contraindicated",
        "2025-12-31, Contraindicated",
        "2026-01-01, Not Complete"
    })
    void isContraindicatedWithinTheAges(String date, String status) {
        Question question = contraindicated(
                "<contraindication observationCode=\"001\" title=\"Condition one\" beginAge=\"1 year\" endAge=\"2 years\"/>");
        assertThat(question.observed("001").forecast(date).status().text()).isEqualTo(status);
        assertThat(question.again().forecast(date).status().text()).isEqualTo("Not Complete");
    }

    @Test
    void tellsWhatContraindicates() {
        var forecast = contraindicated("<contraindication observationCode=\"001\" title=\"Condition one\"/>")
                .observed("001")
                .forecast("2025-01-01");
        assertThat(forecast.series().getFirst().contraindications())
                .extracting("observationCode", "title")
                .containsExactly(tuple("001", "Condition one"));
    }

    @Test
    void aCompleteSeriesStaysCompleteUnderAContraindication() {
        Question question = contraindicated("<contraindication observationCode=\"001\" title=\"Condition one\"/>");
        assertThat(question.observed("001")
                        .dose("2025-01-01", 901)
                        .dose("2025-07-01", 901)
                        .told("2026-01-01"))
                .isEqualTo("Complete");
    }

    @Test
    void everyVaccineContraindicatedContraindicatesTheSeries() {
        String row = """
                <vaccineContraindication observationCode="001" title="Condition one">
                  <vaccine cvx="901" name="Example one" endAge="2 years"/>
                </vaccineContraindication>
                """;
        assertThat(contraindicated(row).observed("001").told("2025-01-01")).isEqualTo("Contraindicated");
        assertThat(contraindicated(row).observed("001").told("2026-01-01")).startsWith("Not Complete");
    }

    @Test
    void anotherVaccineLeftKeepsTheSeriesButIsTheOnlyOneRecommended() {
        Question question = antigen(TestRelease.example("""
                <dose number="1">
                  <preferableVaccine cvx="901" name="Example one" forecastVaccineType="yes"/>
                  <preferableVaccine cvx="902" name="Example two" forecastVaccineType="yes"/>
                  <preferableVaccine cvx="903" name="Example live" endAge="6 months" forecastVaccineType="yes"/>
                  <preferableVaccine cvx="903" name="Example live" beginAge="1 year"/>
                </dose>
                """).replace("<antigen name=\"Example\">", """
                        <antigen name="Example">
                          <vaccineContraindication observationCode="001" title="Condition one">
                            <vaccine cvx="901" name="Example one"/>
                          </vaccineContraindication>
                        """));
        assertThat(question.again()
                        .dose("2025-01-01", 999)
                        .forecast("2025-01-01")
                        .recommendedVaccines())
                .extracting("cvx")
                .containsExactly(901, 902, 903);
        assertThat(question.observed("001").forecast("2025-01-01").recommendedVaccines())
                .extracting("cvx")
                .containsExactly(902, 903);
    }

    @Test
    void aSeriesForOneSexIsForNoOther() {
        String antigen = TestRelease.EXAMPLE.replace(
                "seriesPreference=\"1\">", "seriesPreference=\"1\"><requiredGender gender=\"Male\"/>");
        assertThat(antigen(antigen).gender(Gender.MALE).told("2025-01-01")).startsWith("Not Complete");
        assertThat(antigen(antigen).ask("2025-01-01").vaccineGroup("Example")).isEmpty();
        assertThat(antigen(antigen).gender(Gender.UNKNOWN).ask("2025-01-01").vaccineGroup("Example"))
                .isEmpty();
    }

    @ParameterizedTest(name = "on {0}: relevant {1}")
    @CsvSource({"2024-12-31, false", "2025-01-01, true", "2025-12-31, true", "2026-01-01, false"})
    void aRiskSeriesNeedsAnIndicationWithinItsAges(String date, boolean relevant) {
        String antigen = TestRelease.EXAMPLE
                .replace("type=\"Standard\"", "type=\"Risk\"")
                .replace(
                        "seriesPreference=\"1\">",
                        "seriesPreference=\"1\"><indication observationCode=\"001\" title=\"Condition one\""
                                + " beginAge=\"1 year\" endAge=\"2 years\"/>");
        assertThat(antigen(antigen)
                        .observed("001")
                        .ask(date)
                        .vaccineGroup("Example")
                        .isPresent())
                .isEqualTo(relevant);
        assertThat(antigen(antigen).observed("002").ask(date).vaccineGroup("Example"))
                .isEmpty();
        if (relevant) {
            assertThat(antigen(antigen)
                            .observed("001")
                            .forecast(date)
                            .series()
                            .getFirst()
                            .indications())
                    .extracting("observationCode")
                    .containsExactly("001");
        }
    }

    @Test
    void aDayBeforeBirthIsAnsweredToo() {
        assertThat(plain().dose("2023-06-01", 901).told("2023-07-01"))
                .isEqualTo("Not Complete #1 2025-01-01 2025-01-01 2025-04-30 2042-12-31");
    }
}
