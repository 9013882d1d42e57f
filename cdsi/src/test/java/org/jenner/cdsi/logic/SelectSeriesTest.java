package org.jenner.cdsi.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jenner.cdsi.Question;
import org.jenner.cdsi.TestRelease;
import org.jenner.cdsi.assessment.SeriesForecast;
import org.jenner.cdsi.assessment.VaccineGroupAssessment;
import org.jenner.cdsi.assessment.VaccineGroupForecast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chapter 8: which of several series speaks. */
class SelectSeriesTest {
    private static final String BORN = "2020-01-01";
    private static final String ONE = "<preferableVaccine cvx=\"901\" name=\"Example one\"/>";
    private static final String TWO = "<preferableVaccine cvx=\"902\" name=\"Example two\"/>";

    private static String series(String name, String attributes, String... doses) {
        return typed(name, "Standard", attributes, doses);
    }

    private static String typed(String name, String type, String attributes, String... doses) {
        StringBuilder xml = new StringBuilder("<series name=\"%s\" type=\"%s\" seriesGroupName=\"G\" %s>"
                .formatted(
                        name,
                        type,
                        attributes + (attributes.contains("seriesPriority") ? "" : " seriesPriority=\"A\"")));
        if (type.equals("Risk")) {
            xml.append("<indication observationCode=\"001\" title=\"Condition one\"/>");
        }
        for (int i = 0; i < doses.length; i++) {
            xml.append("<dose number=\"")
                    .append(i + 1)
                    .append("\">")
                    .append(doses[i])
                    .append("</dose>");
        }
        return xml.append("</series>").toString();
    }

    private static Question of(String... series) {
        String antigen = "<antigen name=\"Example\">" + String.join("", series) + "</antigen>";
        return Question.born(
                BORN, new TestRelease().with("antigens/example.xml", antigen).forecaster());
    }

    private static List<String> best(Question question, String date) {
        VaccineGroupAssessment group = question.askGroup(date);
        List<String> names = new ArrayList<>();
        for (VaccineGroupForecast forecast : new VaccineGroupForecast[] {group.standard(), group.risk()}) {
            if (forecast != null) {
                names.addAll(forecast.series().stream()
                        .map(SeriesForecast::seriesName)
                        .toList());
            }
        }
        return names;
    }

    private static final String DEFAULT = "seriesGroup=\"1\" defaultSeries=\"yes\" seriesPreference=\"1\"";
    private static final String OTHER = "seriesGroup=\"1\" seriesPreference=\"2\"";

    @Test
    void withoutDosesTheDefaultSpeaks() {
        assertThat(best(of(series("Other", OTHER, TWO, TWO), series("Default", DEFAULT, ONE, ONE)), "2025-01-01"))
                .containsExactly("Default");
    }

    @Test
    void theOnlySeriesWithAValidDoseSpeaks() {
        Question question = of(series("Default", DEFAULT, ONE, ONE), series("Other", OTHER, TWO, TWO));
        assertThat(best(question.dose("2025-01-01", 902), "2025-02-01")).containsExactly("Other");
    }

    @Test
    void theOnlyCompleteSeriesSpeaks() {
        Question question = of(series("Default", DEFAULT, ONE, ONE, ONE), series("Other", OTHER, ONE + TWO, ONE + TWO));
        assertThat(best(question.dose("2025-01-01", 901).dose("2025-02-01", 901), "2025-03-01"))
                .containsExactly("Other");
    }

    @Test
    void theOnlySeriesInProcessSpeaks() {
        Question question =
                of(series("Aged", DEFAULT, ONE, "<age maxAge=\"4 years\"/>" + ONE), series("Open", OTHER, ONE, ONE));
        assertThat(best(question.dose("2023-01-01", 901), "2025-01-01")).containsExactly("Open");
    }

    @Test
    void aSeriesStartedTooLateIsNotScored() {
        Question question = of(
                series("Default", DEFAULT + " maxAgeToStart=\"5 years\"", ONE, ONE), series("Other", OTHER, ONE, ONE));
        assertThat(best(question.again().dose("2024-12-31", 901), "2025-02-01")).containsExactly("Default");
        assertThat(best(question.again().dose("2025-01-01", 901), "2025-02-01")).containsExactly("Other");
    }

    @Test
    void amongCompleteSeriesMostValidDosesWin() {
        Question question = of(series("Short", DEFAULT, ONE), series("Long", OTHER, ONE, ONE));
        assertThat(best(question.dose("2025-01-01", 901).dose("2025-02-01", 901), "2025-03-01"))
                .containsExactly("Long");
    }

    @Test
    void amongSeriesInProcessTheOneClosestToCompletionWins() {
        Question question = of(series("Long", DEFAULT, ONE, ONE, ONE), series("Short", OTHER, ONE, ONE));
        assertThat(best(question.dose("2025-01-01", 901), "2025-02-01")).containsExactly("Short");
    }

    @Test
    void amongSeriesInProcessAProductPathWithAllDosesValidWins() {
        String product = OTHER + " productPath=\"yes\"";
        Question question = of(series("Any", DEFAULT, ONE + TWO, ONE + TWO), series("Product", product, ONE, ONE));
        assertThat(best(question.again().dose("2025-01-01", 901), "2025-02-01")).containsExactly("Product");
        // The second dose is another product: the path's own evaluation of it is not valid.
        assertThat(best(question.again().dose("2025-01-01", 901).dose("2025-02-01", 902), "2025-02-02"))
                .containsExactly("Any");
    }

    @Test
    void amongSeriesInProcessOneThatCanStillBeFinishedWins() {
        String late = "<age maxAge=\"66 months\"/><interval fromPrevious=\"yes\" minInt=\"4 months\"/>";
        Question question =
                of(series("TooLate", DEFAULT, ONE, ONE, late + ONE), series("InTime", OTHER, ONE, ONE, ONE));
        // The last dose of TooLate must come before 2025-07-01, four months after the next one of 2025-04-01.
        assertThat(best(question.dose("2025-04-01", 901), "2025-04-02")).containsExactly("InTime");
    }

    @Test
    void amongSeriesInProcessTheEarliestFinishWins() {
        String slow = "<interval fromPrevious=\"yes\" minInt=\"6 months\"/>" + ONE;
        String quick = "<interval fromPrevious=\"yes\" minInt=\"1 month\"/>" + ONE;
        Question question = of(series("Slow", DEFAULT, ONE, slow), series("Quick", OTHER, ONE, quick));
        assertThat(best(question.dose("2025-01-01", 901), "2025-01-02")).containsExactly("Quick");
    }

    @Test
    void withoutValidDosesAndDefaultTheEarliestStartWins() {
        Question question = of(
                series("Late", "seriesGroup=\"1\" seriesPreference=\"1\"", "<age minAge=\"6 years\"/>" + ONE),
                series("Early", OTHER, "<age minAge=\"1 year\"/>" + ONE));
        assertThat(best(question, "2025-01-01")).containsExactly("Early");
    }

    @ParameterizedTest(name = "preferences {0} and {1}: {2}")
    @CsvSource({"1, 2, First", "2, 1, Second", "1, 1, First", ", 2, Second", "2, , First"})
    void equalScoresGoByPreference(String first, String second, String expected) {
        String attributes = "seriesGroup=\"1\"";
        Question question = of(
                series("First", attributes + preference(first), ONE),
                series("Second", attributes + preference(second), ONE));
        assertThat(best(question, "2025-01-01")).containsExactly(expected);
    }

    private static String preference(String value) {
        return value == null ? "" : " seriesPreference=\"" + value + "\"";
    }

    @Test
    void aRiskSeriesOfBetterPriorityKeepsOthersOut() {
        Question question = of(
                typed("B", "Risk", "seriesGroup=\"1\" seriesPriority=\"B\" seriesPreference=\"1\"", ONE),
                typed("A", "Risk", "seriesGroup=\"1\" seriesPriority=\"A\" seriesPreference=\"2\"", ONE));
        assertThat(best(question.observed("001"), "2025-01-01")).containsExactly("A");
    }

    @Test
    void aContraindicatedSeriesIsNoCandidateWhileAnotherIs() {
        String antigen = "<antigen name=\"Example\">"
                + "<vaccineContraindication observationCode=\"001\" title=\"Condition one\">"
                + "<vaccine cvx=\"902\" name=\"Example two\"/></vaccineContraindication>"
                + typed("Against", "Risk", "seriesGroup=\"1\" seriesPreference=\"1\"", TWO)
                + typed("Possible", "Risk", "seriesGroup=\"1\" seriesPreference=\"2\"", ONE) + "</antigen>";
        Question question = Question.born(
                        BORN,
                        new TestRelease().with("antigens/example.xml", antigen).forecaster())
                .observed("001");
        assertThat(best(question, "2025-01-01")).containsExactly("Possible");
    }

    private static final String STANDARD = "seriesGroup=\"1\" equivalentSeriesGroups=\"2\" defaultSeries=\"yes\"";
    private static final String RISK = "seriesGroup=\"2\" equivalentSeriesGroups=\"1\"";

    @Test
    void anEquivalentRiskSeriesReplacesTheStandardOne() {
        Question question = of(series("Standard", STANDARD, ONE), typed("Risk", "Risk", RISK, ONE));
        assertThat(best(question.again(), "2025-01-01")).containsExactly("Standard");
        assertThat(best(question.observed("001"), "2025-01-01")).containsExactly("Risk");
    }

    @Test
    void aCompleteSeriesMakesItsEquivalentNeedless() {
        Question question = of(series("Standard", STANDARD, ONE), typed("Risk", "Risk", RISK, ONE, ONE));
        assertThat(best(question.observed("001").dose("2025-01-01", 901), "2025-02-01"))
                .containsExactly("Standard");
    }

    @Test
    void groupsThatAreNotEquivalentBothSpeak() {
        Question question = of(
                series("Standard", "seriesGroup=\"1\" defaultSeries=\"yes\"", ONE),
                typed("Risk", "Risk", "seriesGroup=\"2\"", ONE));
        assertThat(best(question.observed("001"), "2025-01-01")).containsExactly("Standard", "Risk");
    }

    @Test
    void anEvaluationOnlySeriesSpeaksWhenComplete() {
        Question question = of(
                series("Standard", "seriesGroup=\"1\" defaultSeries=\"yes\"", ONE, ONE),
                typed("Only", "Evaluation Only", "seriesGroup=\"1\"", TWO));
        assertThat(best(question.again(), "2025-03-01")).containsExactly("Standard");
        assertThat(best(question.again().dose("2025-01-01", 902), "2025-03-01")).containsExactly("Only");
    }

    @Test
    void allAgedOutStillLeavesOneToSpeak() {
        String aged = "<age maxAge=\"4 years\"/>" + ONE;
        Question question = of(
                series("First", "seriesGroup=\"1\" seriesPreference=\"2\"", aged, aged),
                series("Second", "seriesGroup=\"1\" seriesPreference=\"1\"", aged, aged));
        assertThat(best(question.dose("2023-01-01", 901), "2025-01-01")).containsExactly("Second");
        assertThat(question.told("2025-01-01")).isEqualTo("Aged Out");
    }
}
