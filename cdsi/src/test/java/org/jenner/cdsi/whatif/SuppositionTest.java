package org.jenner.cdsi.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jenner.cdsi.Forecaster;
import org.jenner.cdsi.Question;
import org.jenner.cdsi.TestRelease;
import org.jenner.cdsi.assessment.ForecastDates;
import org.jenner.cdsi.patient.ActiveObservation;
import org.jenner.cdsi.patient.Patient;
import org.jenner.cdsi.patient.VaccineDoseAdministered;
import org.junit.jupiter.api.Test;

class SuppositionTest {
    private static final Forecaster EXAMPLE = new TestRelease().forecaster();
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);
    private static final Patient PATIENT =
            Question.born("2024-01-01", EXAMPLE).dose("2025-01-01", 901).patient();
    private static final Supposition AS_IT_IS = new Supposition(PATIENT, TODAY);

    private static String answered(Supposition question) {
        var forecast = EXAMPLE.assess(question.patient(), question.assessmentDate())
                .vaccineGroup("Example")
                .orElseThrow()
                .primary()
                .orElseThrow();
        ForecastDates dates = forecast.dates();
        return forecast.status() + " " + forecast.doseNumber() + (dates == null ? "" : " " + dates.earliest());
    }

    @Test
    void eachChangeMakesAnotherQuestionAndLeavesTheFirstAsItIs() {
        assertThat(answered(AS_IT_IS)).isEqualTo("NOT_COMPLETE 2 2025-01-29");
        assertThat(answered(AS_IT_IS.with(new Change.DoseLeftOut("1")))).isEqualTo("NOT_COMPLETE 1 2025-01-01");
        assertThat(answered(AS_IT_IS.with(
                        new Change.DoseAdded(new VaccineDoseAdministered("more", LocalDate.of(2025, 3, 1), 901)))))
                .isEqualTo("COMPLETE 0");
        assertThat(answered(AS_IT_IS.with(new Change.AnotherDay(LocalDate.of(2045, 1, 1)))))
                .isEqualTo("AGED_OUT 0");
        ActiveObservation condition = new ActiveObservation("001", null);
        assertThat(AS_IT_IS.with(new Change.ConditionAdded(condition)).patient().observations())
                .containsExactly(condition);
        assertThat(AS_IT_IS.patient()).isEqualTo(PATIENT);
    }

    @Test
    void refusesADoseThatIsNotThereOrIsThereAlready() {
        assertThatThrownBy(() -> AS_IT_IS.with(new Change.DoseLeftOut("2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no dose 2");
        assertThatThrownBy(() -> AS_IT_IS.with(new Change.DoseAdded(new VaccineDoseAdministered("1", TODAY, 901))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is a dose 1 already");
    }
}
