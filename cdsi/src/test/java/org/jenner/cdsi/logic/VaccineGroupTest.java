package org.jenner.cdsi.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jenner.cdsi.Forecaster;
import org.jenner.cdsi.Question;
import org.jenner.cdsi.TestRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chapter 9: several antigens, several ages, risk and standard in one vaccine group. */
class VaccineGroupTest {
    private static final String BORN = "2020-01-01";

    private static Question pair(Forecaster forecaster) {
        return Question.born(BORN, forecaster).group("Pair");
    }

    @ParameterizedTest(name = "{0}: dose {1}")
    @CsvSource({"true, 1", "false, 2"})
    void countsFromTheAntigenFurthestBehindOrAhead(boolean full, int number) {
        TestRelease release = new TestRelease();
        if (!full) {
            release.replace("schedule.xml", " administerFullVaccineGroup=\"yes\"", "");
        }
        // 906 holds Left only: Right still waits for its first dose.
        var forecast = pair(release.forecaster()).dose("2025-01-01", 906).forecast("2025-01-02");
        assertThat(forecast.doseNumber()).isEqualTo(number);
        assertThat(forecast.recommendedAntigens()).containsExactly("Left", "Right");
        assertThat(forecast.recommendedVaccines()).extracting("cvx").containsExactly(905);
    }

    @Test
    void theLatestOfTheEarliestDatesCounts() {
        Question question = pair(new TestRelease().forecaster()).dose("2025-01-01", 906);
        // Left again from 2025-01-29, Right since its first birthday.
        assertThat(question.told("2025-01-02")).isEqualTo("Not Complete #1 2025-01-29 2025-01-29 - -");
    }

    @Test
    void anOverridingIntervalSetsTheSmallestButNotBeforeTheLatestDose() {
        Forecaster forecaster = new TestRelease()
                .replace("antigens/left.xml", "minInt=\"4 weeks\"/>", "minInt=\"4 weeks\" override=\"yes\"/>")
                .forecaster();
        assertThat(pair(forecaster).dose("2025-01-01", 906).told("2025-01-02"))
                .isEqualTo("Not Complete #1 2025-01-01 2025-01-01 - -");
    }

    @Test
    void aDoseValidForOneAntigenIsValidForTheGroup() {
        Forecaster forecaster = new TestRelease()
                .replace(
                        "antigens/right.xml",
                        "cvx=\"905\" name=\"Left-Right\" forecastVaccineType",
                        "cvx=\"906\" name=\"Left\" forecastVaccineType")
                .forecaster();
        var evaluation = pair(forecaster)
                .dose("2025-01-01", 905)
                .askGroup("2025-02-01")
                .evaluations()
                .getFirst();
        assertThat(evaluation.status().text()).isEqualTo("Valid");
        assertThat(evaluation.seriesName()).isEqualTo("Left series");
        assertThat(evaluation.dosesInSeries()).isEqualTo(2);
        assertThat(evaluation.targetDoseNumber()).isEqualTo(1);
        assertThat(evaluation.byAntigen())
                .extracting(each -> each.antigen() + " " + each.status().text())
                .containsExactly("Left Valid", "Right Not Valid");
    }

    @ParameterizedTest(name = "Left {0}, Right {1}: {2}")
    @CsvSource({
        "CONTRAINDICATED, IMMUNE, Contraindicated",
        "CONTRAINDICATED, NOT_COMPLETE, Contraindicated",
        "NOT_COMPLETE, CONTRAINDICATED, Contraindicated",
        "AGED_OUT, NOT_COMPLETE, Aged Out",
        "NOT_COMPLETE, IMMUNE, Not Complete",
        "NOT_COMPLETE, AGED_OUT, Aged Out",
        "IMMUNE, IMMUNE, Immune",
        "AGED_OUT, IMMUNE, Aged Out",
        "CONTRAINDICATED, AGED_OUT, Contraindicated",
    })
    void takesItsStatusFromTheFirstRowThatFits(String left, String right, String expected) {
        Forecaster forecaster = new TestRelease()
                .replace("antigens/left.xml", "<antigen name=\"Left\">", "<antigen name=\"Left\">" + cause(left))
                .replace("antigens/left.xml", "minAge=\"12 months\"", minAge(left))
                .replace("antigens/right.xml", "<antigen name=\"Right\">", "<antigen name=\"Right\">" + cause(right))
                .replace("antigens/right.xml", "minAge=\"12 months\"", minAge(right))
                .forecaster();
        var forecast = pair(forecaster).observed("001").forecast("2025-01-01");
        assertThat(forecast.status().text()).isEqualTo(expected);
        assertThat(forecast.dates() != null).isEqualTo(expected.equals("Not Complete"));
    }

    private static String cause(String status) {
        return switch (status) {
            case "CONTRAINDICATED" -> "<contraindication observationCode=\"001\" title=\"Condition one\"/>";
            case "IMMUNE" -> "<clinicalHistory observationCode=\"001\" title=\"Condition one\"/>";
            default -> "";
        };
    }

    private static String minAge(String status) {
        return "minAge=\"12 months\"" + (status.equals("AGED_OUT") ? " maxAge=\"2 years\"" : "");
    }

    private static final String YOUNG_AND_OLD = """
            <antigen name="Example">
              <series name="Young" type="Standard" seriesGroup="1" seriesGroupName="Young" defaultSeries="yes"
                  seriesPriority="A">
                <dose number="1">
                  <age minAge="2 months" maxAge="5 years"/>
                  <preferableVaccine cvx="901" name="Example one"/>
                </dose>
              </series>
              <series name="Old" type="Standard" seriesGroup="2" seriesGroupName="Old" defaultSeries="yes"
                  seriesPriority="A" minAgeToStart="50 years">
                <dose number="1">
                  <age minAge="50 years"/>
                  <preferableVaccine cvx="901" name="Example one"/>
                </dose>
              </series>
            </antigen>
            """;

    @ParameterizedTest(name = "on {0}: {1}, later {2}")
    @CsvSource({
        "2024-12-31, Young Not Complete, Old",
        "2025-01-01, Young Aged Out, Old",
        "2069-12-31, Young Aged Out, Old",
        "2070-01-01, Old Not Complete,",
    })
    void leavesOutSeriesOfAnotherAge(String date, String expected, String later) {
        Forecaster forecaster =
                new TestRelease().with("antigens/example.xml", YOUNG_AND_OLD).forecaster();
        var forecast = Question.born(BORN, forecaster).forecast(date);
        assertThat(forecast.seriesName() + " " + forecast.status().text()).isEqualTo(expected);
        assertThat(forecast.laterInLife().stream()
                        .map(series -> series.seriesName())
                        .toList())
                .isEqualTo(later == null ? List.of() : List.of(later));
    }

    private static final String STANDARD_AND_RISK = """
            <antigen name="Example">
              <series name="Standard" type="Standard" seriesGroup="1" seriesGroupName="Standard" defaultSeries="yes"
                  seriesPriority="A">
                <dose number="1"><preferableVaccine cvx="901" name="Example one"/></dose>
                <dose number="2"><preferableVaccine cvx="901" name="Example one"/></dose>
                <dose number="3"><preferableVaccine cvx="901" name="Example one"/></dose>
              </series>
              <series name="Risk" type="Risk" seriesGroup="2" seriesGroupName="Risk" seriesPriority="A">
                <indication observationCode="001" title="Condition one"/>
                <dose number="1">
                  <age minAge="7 years" earliestRecAge="8 years"/>
                  <preferableVaccine cvx="902" name="Example two"/>
                </dose>
                <dose number="2"><preferableVaccine cvx="902" name="Example two"/></dose>
              </series>
            </antigen>
            """;

    @Test
    void riskAndStandardAreForecastApartButNumberedTogether() {
        Forecaster forecaster = new TestRelease()
                .with("antigens/example.xml", STANDARD_AND_RISK)
                .forecaster();
        var group = Question.born(BORN, forecaster)
                .observed("001")
                .dose("2025-01-01", 901)
                .dose("2025-02-01", 902)
                .askGroup("2025-03-01");
        var standard = Objects.requireNonNull(group.standard());
        var risk = Objects.requireNonNull(group.risk());
        assertThat(standard.seriesName()).isEqualTo("Standard");
        assertThat(risk.seriesName()).isEqualTo("Risk");
        assertThat(standard.doseNumber()).isEqualTo(3);
        assertThat(risk.doseNumber()).isEqualTo(3);
        assertThat(group.evaluations()).extracting(each -> each.status().text()).containsExactly("Valid", "Valid");
    }

    @Test
    void theForecastToShowIsTheOneThatComesFirst() {
        Forecaster forecaster = new TestRelease()
                .with("antigens/example.xml", STANDARD_AND_RISK)
                .forecaster();
        Question question = Question.born(BORN, forecaster).observed("001");
        assertThat(question.forecast("2025-03-01").seriesName()).isEqualTo("Standard");
        question.dose("2025-01-01", 901).dose("2025-01-02", 901).dose("2025-01-03", 901);
        assertThat(question.forecast("2025-03-01").seriesName()).isEqualTo("Risk");
    }
}
