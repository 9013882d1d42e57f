package org.jenner.cdsi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jenner.cdsi.assessment.Assessment;
import org.jenner.cdsi.assessment.ForecastDates;
import org.jenner.cdsi.assessment.SeriesStatus;
import org.jenner.cdsi.assessment.VaccineGroupAssessment;
import org.jenner.cdsi.assessment.VaccineGroupForecast;
import org.jenner.cdsi.patient.ActiveObservation;
import org.jenner.cdsi.patient.Gender;
import org.jenner.cdsi.patient.Patient;
import org.jenner.cdsi.patient.VaccineDoseAdministered;
import org.junit.jupiter.api.Test;

class ForecasterPropertiesTest {
    private static final Forecaster CDC = CdcSchedule464.FORECASTER;
    private static final LocalDate TODAY = AnyPatient.TODAY;
    private static final List<Integer> VACCINES = CdcSchedule464.RELEASE.vaccines().stream()
            .map(row -> row.vaccine().cvx())
            .toList();

    @Provide
    Arbitrary<Patient> patients() {
        return AnyPatient.withoutSense();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void everyHistoryIsAnswered(@ForAll("patients") Patient patient) {
        Assessment answer = CDC.assess(patient, TODAY);
        assertThat(answer.vaccineGroups()).isNotEmpty();
        for (VaccineGroupAssessment group : answer.vaccineGroups()) {
            for (VaccineGroupForecast forecast : group.forecasts()) {
                ForecastDates dates = forecast.dates();
                assertThat(dates != null).isEqualTo(forecast.status() == SeriesStatus.NOT_COMPLETE);
                assertThat(forecast.reasons()).isNotEmpty();
                if (dates != null) {
                    assertThat(forecast.doseNumber()).isPositive();
                    assertThat(dates.recommended()).isAfterOrEqualTo(dates.earliest());
                    if (dates.pastDue() != null) {
                        assertThat(dates.pastDue()).isAfterOrEqualTo(dates.earliest());
                    }
                }
            }
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyDoseIsEvaluatedOrToldApart(@ForAll("patients") Patient patient) {
        Assessment answer = CDC.assess(patient, TODAY);
        List<VaccineDoseAdministered> told = new ArrayList<>();
        answer.notEvaluated().forEach(apart -> told.add(apart.dose()));
        answer.vaccineGroups().forEach(group -> group.evaluations().forEach(evaluation -> told.add(evaluation.dose())));
        assertThat(told).containsAll(patient.doses());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfTheInputDoesNotMatter(@ForAll("patients") Patient patient, @ForAll Random random) {
        List<VaccineDoseAdministered> doses = new ArrayList<>(patient.doses());
        List<ActiveObservation> observations = new ArrayList<>(patient.observations());
        Collections.shuffle(doses, random);
        Collections.shuffle(observations, random);
        Patient shuffled = new Patient(patient.birthDate(), patient.gender(), doses, observations, "U.S.");
        assertThat(CDC.assess(shuffled, TODAY)).isEqualTo(CDC.assess(patient, TODAY));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void tellingEveryCheckChangesNothing(@ForAll("patients") Patient patient) {
        Explanation explanation = CDC.explain(patient, TODAY);
        assertThat(explanation.assessment()).isEqualTo(CDC.assess(patient, TODAY));
        assertThat(explanation.trace()).isNotEmpty();
    }

    /** A release without absolute dates, and days only, so that months of different length change nothing. */
    private static final Forecaster DAYS = new TestRelease()
            .with("antigens/example.xml", TestRelease.example("""
                    <dose number="1">
                      <age absMinAge="361 days" minAge="365 days" earliestRecAge="365 days" latestRecAge="500 days"
                          maxAge="6940 days"/>
                      <preferableVaccine cvx="901" name="Example one"/>
                      <preferableVaccine cvx="903" name="Example live" endAge="600 days"/>
                    </dose>
                    <dose number="2">
                      <interval fromPrevious="yes" absMinInt="24 days" minInt="4 weeks" latestRecInt="90 days"/>
                      <preferableVaccine cvx="901" name="Example one"/>
                      <allowableVaccine cvx="902" name="Example two"/>
                      <conditionalSkip context="Both" setLogic="OR">
                        <set conditionLogic="AND"><age beginAge="1200 days"/></set>
                      </conditionalSkip>
                    </dose>
                    <dose number="3" recurring="yes">
                      <interval fromTargetDose="1" absMinInt="150 days" minInt="180 days" earliestRecInt="200 days"/>
                      <preferableVaccine cvx="901" name="Example one"/>
                    </dose>
                    """))
            .forecaster();

    @Provide
    Arbitrary<List<VaccineDoseAdministered>> exampleDoses() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1500), Arbitraries.of(901, 902, 903, 904, 905, 906))
                .as((days, cvx) -> new VaccineDoseAdministered("d" + days + cvx, TODAY.minusDays(days), cvx))
                .list()
                .ofMaxSize(12);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void shiftingAllDatesShiftsTheAnswer(
            @ForAll("exampleDoses") List<VaccineDoseAdministered> doses,
            @ForAll @IntRange(max = 2500) int age,
            @ForAll @IntRange(min = -5000, max = 5000) int shift) {
        VaccineGroupAssessment here = example(doses, age, 0);
        VaccineGroupAssessment there = example(doses, age, shift);
        assertThat(there.evaluations())
                .extracting(evaluation -> evaluation.dose().id() + evaluation.decisive())
                .isEqualTo(here.evaluations().stream()
                        .map(evaluation -> evaluation.dose().id() + evaluation.decisive())
                        .toList());
        VaccineGroupForecast before = here.primary().orElseThrow();
        VaccineGroupForecast after = there.primary().orElseThrow();
        assertThat(after.status()).isEqualTo(before.status());
        assertThat(after.doseNumber()).isEqualTo(before.doseNumber());
        ForecastDates dates = before.dates();
        if (dates != null) {
            assertThat(after.dates()).isEqualTo(ShiftTest.shifted(dates, shift));
        }
    }

    private static VaccineGroupAssessment example(List<VaccineDoseAdministered> doses, int age, int shift) {
        List<VaccineDoseAdministered> shifted = doses.stream()
                .map(dose -> new VaccineDoseAdministered(
                        dose.id(), dose.dateAdministered().plusDays(shift), dose.cvx()))
                .toList();
        Patient patient = new Patient(TODAY.minusDays(age).plusDays(shift), Gender.UNKNOWN, shifted);
        return DAYS.assess(patient, TODAY.plusDays(shift))
                .vaccineGroup("Example")
                .orElseThrow();
    }

    @Test
    void twoHundredDosesAndAllOnOneDay() {
        List<VaccineDoseAdministered> spread = new ArrayList<>();
        List<VaccineDoseAdministered> oneDay = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int cvx = VACCINES.get(i % VACCINES.size());
            spread.add(new VaccineDoseAdministered("d" + i, TODAY.minusDays(30L * i), cvx));
            oneDay.add(new VaccineDoseAdministered("d" + i, TODAY.minusDays(100), cvx));
        }
        LocalDate birth = TODAY.minusYears(18);
        for (List<VaccineDoseAdministered> doses : List.of(spread, oneDay)) {
            Assessment answer = CDC.assess(new Patient(birth, Gender.MALE, doses), TODAY);
            assertThat(answer.vaccineGroups()).isNotEmpty();
        }
    }

    @Test
    void theSameQuestionFromManyThreadsGetsTheSameAnswer() throws InterruptedException {
        List<Patient> patients = GeneratedHistories.patients(50, 15, TODAY, 7);
        List<Assessment> expected =
                patients.stream().map(patient -> CDC.assess(patient, TODAY)).toList();
        List<Thread> threads = new ArrayList<>();
        List<List<Assessment>> answers = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 4; i++) {
            threads.add(Thread.ofPlatform()
                    .start(() -> answers.add(patients.stream()
                            .map(patient -> CDC.assess(patient, TODAY))
                            .toList())));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(answers).hasSize(4).allSatisfy(answer -> assertThat(answer).isEqualTo(expected));
    }
}
