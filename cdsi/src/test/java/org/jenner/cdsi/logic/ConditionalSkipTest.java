package org.jenner.cdsi.logic;

import static org.assertj.core.api.Assertions.assertThat;

import org.jenner.cdsi.Question;
import org.jenner.cdsi.TestRelease;
import org.jenner.cdsi.trace.Check;
import org.jenner.cdsi.trace.ForecastDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sections 6.2, 7.1 and 7.6. */
class ConditionalSkipTest {
    private static final String BORN = "2020-01-01";

    /** Two doses of 901; the first or second is skipped under conditions. */
    private static Question skipping(int number, String context, String sets) {
        String skip = "<conditionalSkip context=\"" + context + "\" setLogic=\"OR\">" + sets + "</conditionalSkip>";
        return skipping(number, skip);
    }

    private static Question skipping(int number, String skips) {
        return Question.born(
                BORN,
                new TestRelease()
                        .with("antigens/example.xml", TestRelease.example("""
                                <dose number="1"><preferableVaccine cvx="901" name="Example one"/>%s</dose>
                                <dose number="2"><preferableVaccine cvx="901" name="Example one"/>%s</dose>
                                <dose number="3"><preferableVaccine cvx="901" name="Example one"/></dose>
                                """.formatted(
                                        number == 1 ? skips : "", number == 2 ? skips : "")))
                        .forecaster());
    }

    private static String set(String conditions) {
        return "<set conditionLogic=\"AND\">" + conditions + "</set>";
    }

    private static int target(Question question) {
        return question.askGroup("2045-01-01").evaluations().getLast().targetDoseNumber();
    }

    @ParameterizedTest(name = "given on {0}: target dose {1}")
    @CsvSource({"2026-12-31, 1", "2027-01-01, 2", "2029-12-31, 2", "2030-01-01, 1"})
    void byAge(String given, int target) {
        Question question = skipping(1, "Both", set("<age beginAge=\"7 years\" endAge=\"10 years\"/>"));
        assertThat(target(question.dose(given, 901))).isEqualTo(target);
    }

    @ParameterizedTest(name = "second dose on {0}: target dose {1}")
    @CsvSource({"2025-06-30, 2", "2025-07-01, 3"})
    void byInterval(String given, int target) {
        Question question = skipping(2, "Both", set("<interval interval=\"6 months\"/>"));
        assertThat(target(question.dose("2025-01-01", 901).dose(given, 901))).isEqualTo(target);
    }

    @Test
    void aSkippedDoseIsNotCountedForAReader() {
        var evaluations = skipping(2, "Both", set("<interval interval=\"6 months\"/>"))
                .dose("2025-01-01", 901)
                .dose("2025-07-01", 901)
                .askGroup("2045-01-01")
                .evaluations();
        assertThat(evaluations)
                .extracting(each -> each.targetDoseNumber() + " is number " + each.doseNumber())
                .containsExactly("1 is number 1", "3 is number 2");
    }

    @Test
    void anIntervalNeedsADoseBefore() {
        Question question = skipping(1, "Both", set("<interval interval=\"6 months\"/>"));
        assertThat(target(question.dose("2025-01-01", 901))).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} {1}: target dose {2}")
    @CsvSource({
        "greater than, 0, 3",
        "greater than, 1, 2",
        "equal to, 1, 3",
        "equal to, 2, 2",
        "less than, 2, 3",
        "less than, 1, 2",
    })
    void byTheNumberOfEarlierDosesNeverCountingItself(String logic, int count, int target) {
        Question question = skipping(
                2,
                "Both",
                set("<vaccineCount doseCountLogic=\"%s\" doseCount=\"%d\" doseType=\"Total\"/>"
                        .formatted(logic, count)));
        assertThat(target(question.dose("2025-01-01", 901).dose("2025-03-01", 901)))
                .isEqualTo(target);
    }

    @ParameterizedTest(name = "{0}: target dose {1}")
    @CsvSource(delimiter = '|', textBlock = """
            endAge="5 years" | 2
            beginAge="5 years" | 3
            endAge="1827 days" | 2
            endAge="1828 days" | 3
            startDate="2025-01-01" | 3
            startDate="2025-01-02" | 2
            endDate="2025-01-01" | 2
            endDate="2025-01-02" | 3
            vaccineTypes="902" | 2
            vaccineTypes="901 902" | 3
            """)
    void countsOnlyDosesWithinAgesDatesAndVaccines(String limit, int target) {
        Question question = skipping(
                2,
                "Both",
                set("<vaccineCount doseCountLogic=\"greater than\" doseCount=\"0\" doseType=\"Total\" " + limit
                        + "/>"));
        // 2025-01-01 is the fifth birthday and 1827 days after birth.
        assertThat(target(question.dose("2025-01-01", 901).dose("2025-03-01", 901)))
                .isEqualTo(target);
    }

    @ParameterizedTest(name = "{0}: target dose {1}")
    @CsvSource({"Valid, 2", "Total, 3"})
    void countsValidDosesOrAll(String doseType, int target) {
        Question question = skipping(
                2,
                "Both",
                set("<vaccineCount doseCountLogic=\"greater than\" doseCount=\"1\" doseType=\"%s\"/>"
                        .formatted(doseType)));
        assertThat(target(
                        question.dose("2025-01-01", 901).dose("2025-02-01", 902).dose("2025-03-01", 901)))
                .isEqualTo(target);
    }

    @Test
    void aTotalOfListedVaccinesIsTakenOverTheWholeHistory() {
        Question question = skipping(
                1,
                "Both",
                set("<vaccineCount doseCountLogic=\"greater than\" doseCount=\"0\" doseType=\"Total\""
                        + " vaccineTypes=\"905\"/>"));
        assertThat(target(question.dose("2024-01-01", 905).dose("2025-03-01", 901)))
                .isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}: evaluated against {1}, complete after it and one more {2}")
    @CsvSource({"Evaluation, 2, false", "Forecast, 1, true", "Both, 2, true"})
    void holdsInItsContextOnly(String context, int target, boolean forecastSkips) {
        Question evaluated = skipping(1, context, set("<age beginAge=\"1 year\"/>"));
        assertThat(target(evaluated.dose("2025-01-01", 901))).isEqualTo(target);
        Question forecast = skipping(2, context, set("<age beginAge=\"6 years\"/>"));
        forecast.dose("2025-01-01", 901);
        // Of three doses one is given and one skipped, or not, when the patient has turned six.
        long open = forecastDose(forecast, "2026-01-02");
        assertThat(open).isEqualTo(forecastSkips ? 3 : 2);
    }

    /** Number of the series dose that is forecast. */
    private static long forecastDose(Question question, String date) {
        return question.explain(date).trace().stream()
                .filter(entry -> "Example series".equals(entry.series())
                        && entry.check() instanceof Check.Date(var kind, var _, var _)
                        && kind == ForecastDate.EARLIEST)
                .findFirst()
                .orElseThrow()
                .targetDose();
    }

    @Test
    void everyConditionOfASetOrOneOfIt() {
        String young = "<age endAge=\"1 year\"/>";
        String old = "<age beginAge=\"1 year\"/>";
        assertThat(target(skipping(1, "Both", "<set conditionLogic=\"AND\">" + young + old + "</set>")
                        .dose("2025-01-01", 901)))
                .isEqualTo(1);
        assertThat(target(skipping(1, "Both", "<set conditionLogic=\"OR\">" + young + old + "</set>")
                        .dose("2025-01-01", 901)))
                .isEqualTo(2);
    }

    @Test
    void everySetOrOneOfThem() {
        String sets = set("<age endAge=\"1 year\"/>") + set("<age beginAge=\"1 year\"/>");
        String skip = "<conditionalSkip context=\"Both\" setLogic=\"%s\">" + sets + "</conditionalSkip>";
        assertThat(target(skipping(1, skip.formatted("AND")).dose("2025-01-01", 901)))
                .isEqualTo(1);
        assertThat(target(skipping(1, skip.formatted("OR")).dose("2025-01-01", 901)))
                .isEqualTo(2);
    }

    @Test
    void oneOfSeveralInstancesIsEnough() {
        String skip = "<conditionalSkip context=\"Both\" setLogic=\"OR\">%s</conditionalSkip>";
        String skips =
                skip.formatted(set("<age endAge=\"1 year\"/>")) + skip.formatted(set("<age beginAge=\"1 year\"/>"));
        assertThat(target(skipping(1, skips).dose("2025-01-01", 901))).isEqualTo(2);
    }

    @ParameterizedTest(name = "given on {0}: target dose {1}")
    @CsvSource({"2022-05-05, 1", "2022-05-06, 2", "2023-05-06, 2", "2023-05-07, 1"})
    void aSetOutOfEffectIsDropped(String given, int target) {
        Question question = skipping(
                1,
                "Both",
                "<set conditionLogic=\"AND\" effectiveDate=\"2022-05-06\" cessationDate=\"2023-05-06\">"
                        + "<age beginAge=\"1 year\"/></set>");
        assertThat(target(question.dose(given, 901))).isEqualTo(target);
    }

    @Test
    void aForecastThatWillNotBeNeededOnItsEarliestDateIsForgotten() {
        Question question = Question.born(
                BORN,
                new TestRelease()
                        .with("antigens/example.xml", TestRelease.example("""
                        <dose number="1"><preferableVaccine cvx="901" name="Example one"/></dose>
                        <dose number="2">
                          <interval fromPrevious="yes" absMinInt="6 months" minInt="6 months"/>
                          <preferableVaccine cvx="901" name="Example one"/>
                          <conditionalSkip context="Both" setLogic="OR">
                            <set conditionLogic="AND"><age beginAge="5 years"/></set>
                          </conditionalSkip>
                        </dose>
                        """))
                        .forecaster());
        // Six months after the dose the patient is five: on the assessment date still younger, yet nothing is due.
        assertThat(question.dose("2024-09-01", 901).told("2024-10-01")).isEqualTo("Complete");
        assertThat(question.again().dose("2024-05-01", 901).told("2024-10-01"))
                .isEqualTo("Not Complete #2 2024-11-01 2024-11-01 - -");
    }

    @Test
    void allDosesSkippedIsNotRecommendedByHistory() {
        Question question = skipping(1, "Both", set("<age beginAge=\"1 year\"/>"));
        Question nothing = Question.born(
                BORN,
                new TestRelease()
                        .with("antigens/example.xml", TestRelease.example("""
                        <dose number="1"><preferableVaccine cvx="901" name="Example one"/>
                          <conditionalSkip context="Both" setLogic="OR">
                            <set conditionLogic="AND"><age beginAge="1 year"/></set>
                          </conditionalSkip>
                        </dose>
                        """))
                        .forecaster());
        assertThat(nothing.told("2025-01-01")).isEqualTo("Not Recommended");
        assertThat(question.told("2025-01-01")).startsWith("Not Complete #1");
    }

    @ParameterizedTest(name = "another series complete: {0}")
    @CsvSource({"true, Complete", "false, Not Complete"})
    void byACompletedSeriesEvenOneThatStandsLater(boolean complete, String expected) {
        String antigen = """
                <antigen name="Example">
                  <series name="Asking" type="Standard" seriesGroup="1" seriesGroupName="A" defaultSeries="yes"
                      seriesPriority="A" seriesPreference="1">
                    <dose number="1"><preferableVaccine cvx="901" name="Example one"/></dose>
                    <dose number="2"><preferableVaccine cvx="901" name="Example one"/>
                      <conditionalSkip context="Both" setLogic="OR">
                        <set conditionLogic="AND"><completedSeries seriesGroups="2"/></set>
                      </conditionalSkip>
                    </dose>
                  </series>
                  <series name="Asked" type="Standard" seriesGroup="2" seriesGroupName="B" defaultSeries="yes"
                      seriesPriority="A" seriesPreference="1">
                    <dose number="1"><preferableVaccine cvx="%s" name="Example"/></dose>
                  </series>
                </antigen>
                """.formatted(complete ? "901" : "902");
        var forecaster = new TestRelease().with("antigens/example.xml", antigen).forecaster();
        assertThat(Question.born(BORN, forecaster)
                        .dose("2025-01-01", 901)
                        .forecast("2025-06-01")
                        .series())
                .filteredOn(series -> series.seriesName().equals("Asking"))
                .singleElement()
                .satisfies(series -> assertThat(series.status().text()).isEqualTo(expected));
    }
}
