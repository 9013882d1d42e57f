package org.jenner.cdsi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jenner.cdsi.assessment.Assessment;
import org.jenner.cdsi.assessment.DoseNotEvaluated;
import org.jenner.cdsi.assessment.DoseNotEvaluated.Why;
import org.jenner.cdsi.assessment.VaccineGroupAssessment;
import org.jenner.cdsi.patient.Gender;
import org.jenner.cdsi.patient.Patient;
import org.jenner.cdsi.patient.VaccineDoseAdministered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine's answer to each kind of bad input; the table of docs/readings-cdsi.md, "Bad input". */
class BadInputTest {
    private static final Forecaster CDC = CdcSchedule464.FORECASTER;
    private static final LocalDate TODAY = AnyPatient.TODAY;
    private static final LocalDate BIRTH = LocalDate.of(2020, 5, 5);

    private static VaccineDoseAdministered dose(String id, String date, int cvx) {
        return new VaccineDoseAdministered(id, LocalDate.parse(date), cvx);
    }

    private static Assessment answer(VaccineDoseAdministered... doses) {
        return CDC.assess(new Patient(BIRTH, Gender.FEMALE, List.of(doses)), TODAY);
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without the checks of this build may do
    void withoutBirthDateThereIsNoPatient() {
        assertThatThrownBy(() -> new Patient(null, Gender.FEMALE, List.of()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("birthDate");
        assertThatThrownBy(() -> new VaccineDoseAdministered("1", null, 3))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("dateAdministered");
    }

    @Test
    void withoutSexTheSeriesForOneSexAreLeftOutAndAllOthersAnswer() {
        Patient unknown = new Patient(BIRTH.minusYears(10), Gender.UNKNOWN, List.of());
        Assessment answer = CDC.assess(unknown, TODAY);
        assertThat(answer.vaccineGroup("MMR")).isPresent();
        Assessment female = CDC.assess(new Patient(unknown.birthDate(), Gender.FEMALE, List.of()), TODAY);
        assertThat(answer.vaccineGroups())
                .hasSizeLessThanOrEqualTo(female.vaccineGroups().size());
    }

    @ParameterizedTest(name = "{0} of CVX {1}: {2}")
    @CsvSource({
        "2020-05-04, 3, BEFORE_BIRTH",
        "2025-11-11, 3, AFTER_ASSESSMENT_DATE",
        "2025-01-01, 999, UNKNOWN_VACCINE",
        "2025-01-01, 1999, UNKNOWN_VACCINE",
        "2025-01-01, 0, UNKNOWN_VACCINE",
        "2025-01-01, -7, UNKNOWN_VACCINE"
    })
    void aDoseThatCannotBeJudgedIsToldApart(String date, int cvx, Why why) {
        Assessment answer = answer(dose("odd", date, cvx), dose("right", "2021-05-05", 3));
        assertThat(answer.notEvaluated())
                .extracting(apart -> apart.dose().id(), DoseNotEvaluated::why)
                .containsExactly(tuple("odd", why));
        assertThat(answer.vaccineGroup("MMR").orElseThrow().evaluations()).hasSize(1);
    }

    @Test
    void onTheDayOfBirthADoseIsHistory() {
        assertThat(answer(dose("1", "2020-05-05", 8)).notEvaluated()).isEmpty();
    }

    @Test
    void dosesOfOneDayAreJudgedInAnOrderThatDoesNotDependOnTheInput() {
        VaccineDoseAdministered one = dose("one", "2021-05-05", 3);
        VaccineDoseAdministered other = dose("other", "2021-05-05", 3);
        VaccineGroupAssessment group = answer(other, one).vaccineGroup("MMR").orElseThrow();
        assertThat(group).isEqualTo(answer(one, other).vaccineGroup("MMR").orElseThrow());
        assertThat(group.evaluations())
                .extracting(evaluation -> evaluation.status().text())
                .containsExactly("Valid", "Not Valid");
    }

    @Test
    void twoHundredDosesAreAllAnswered() {
        List<VaccineDoseAdministered> doses = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            doses.add(new VaccineDoseAdministered("d" + i, BIRTH.plusDays(10L * i), 10));
        }
        Assessment answer = CDC.assess(new Patient(BIRTH, Gender.MALE, doses), TODAY);
        VaccineGroupAssessment polio = answer.vaccineGroup("Polio").orElseThrow();
        assertThat(polio.evaluations()).hasSize(200);
        // Each is too soon after the one before, though none but the first counts.
        assertThat(polio.primary().orElseThrow().doseNumber()).isEqualTo(2);
    }

    @Test
    void beforeBirthThePatientIsAnsweredWithoutHistory() {
        Patient patient = new Patient(BIRTH, Gender.FEMALE, List.of(dose("1", "2020-05-05", 8)));
        Assessment answer = CDC.assess(patient, BIRTH.minusDays(1));
        assertThat(answer.notEvaluated()).extracting(DoseNotEvaluated::why).containsExactly(Why.AFTER_ASSESSMENT_DATE);
        var forecast = answer.vaccineGroup("HepB").orElseThrow().primary().orElseThrow();
        assertThat(Objects.requireNonNull(forecast.dates()).earliest()).isEqualTo(BIRTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0001-12-31", "+10000-01-01", "+999999999-12-31"})
    void datesOutsideTheCalendarOfPeopleAreRefused(String text) {
        LocalDate date = LocalDate.parse(text);
        assertThatThrownBy(() -> new Patient(date, Gender.FEMALE, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the birth date is not between the years 0 and 9999");
        assertThatThrownBy(() -> new VaccineDoseAdministered("1", date, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the date of a dose is not between the years 0 and 9999");
        assertThatThrownBy(() -> CDC.assess(new Patient(BIRTH, Gender.FEMALE, List.of()), date))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the assessment date is not between the years 0 and 9999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "9999-12-31"})
    void theFirstAndTheLastDayOfThatCalendarAreAnswered(String text) {
        LocalDate date = LocalDate.parse(text);
        Patient patient = new Patient(date, Gender.FEMALE, List.of(new VaccineDoseAdministered("1", date, 3)));
        assertThat(CDC.assess(patient, TODAY).vaccineGroups()).isNotEmpty();
        assertThat(CDC.assess(patient, date).vaccineGroups()).isNotEmpty();
        assertThat(CDC.explain(patient, date).forecasts()).isNotEmpty();
    }
}
