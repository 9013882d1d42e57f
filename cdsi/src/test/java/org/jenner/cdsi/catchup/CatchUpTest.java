package org.jenner.cdsi.catchup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jenner.cdsi.CdcSchedule464;
import org.jenner.cdsi.Forecaster;
import org.jenner.cdsi.GeneratedHistories;
import org.jenner.cdsi.TestRelease;
import org.jenner.cdsi.assessment.Assessment;
import org.jenner.cdsi.assessment.DoseEvaluation;
import org.jenner.cdsi.assessment.EvaluationStatus;
import org.jenner.cdsi.assessment.SeriesForecast;
import org.jenner.cdsi.assessment.SeriesStatus;
import org.jenner.cdsi.assessment.VaccineGroupAssessment;
import org.jenner.cdsi.assessment.VaccineGroupForecast;
import org.jenner.cdsi.patient.ActiveObservation;
import org.jenner.cdsi.patient.Gender;
import org.jenner.cdsi.patient.Patient;
import org.jenner.cdsi.patient.VaccineDoseAdministered;
import org.jenner.cdsi.schedule.ScheduleReader;
import org.jenner.cdsi.schedule.ScheduleRefusedException;
import org.jenner.cdsi.schedule.ScheduleRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatchUpTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 11, 10);
    private static final Forecaster CDC = CdcSchedule464.FORECASTER;
    private static final CatchUp CATCH_UP = new CatchUp(CdcSchedule464.RELEASE, CDC);

    @TempDir
    Path folder;

    private static Patient child(String birth, VaccineDoseAdministered... doses) {
        return new Patient(LocalDate.parse(birth), Gender.FEMALE, List.of(doses));
    }

    private static List<String> told(CatchUpPlan plan, String group) {
        return plan.doses().stream()
                .filter(dose -> dose.vaccineGroup().equals(group))
                .map(dose -> dose.date() + " #" + dose.doseNumber() + " "
                        + dose.vaccine().cvx() + (dose.recurring() ? " again and again" : ""))
                .toList();
    }

    private static PlanEnd end(CatchUpPlan plan, String group) {
        return plan.ends().stream()
                .filter(end -> end.vaccineGroup().equals(group))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTwoYearOldWithoutAnyDoseCatchesUp() {
        CatchUpPlan plan = CATCH_UP.plan(child("2023-11-10"), TODAY, Pace.EARLIEST);
        assertThat(told(plan, "MMR")).containsExactly("2025-11-10 #1 3", "2025-12-08 #2 3");
        assertThat(told(plan, "Varicella")).containsExactly("2025-11-10 #1 21", "2026-02-02 #2 21");
        assertThat(told(plan, "HepB")).startsWith("2025-11-10 #1 8", "2025-12-08 #2 8", "2026-03-02 #3 8");
        assertThat(end(plan, "MMR").status()).isEqualTo(SeriesStatus.COMPLETE);
        assertThat(end(plan, "MMR").why()).isEqualTo(PlanEnd.Why.NOTHING_WANTED);
        assertThat(plan.doses()).isSortedAccordingTo((one, other) -> one.date().compareTo(other.date()));
    }

    @Test
    void aPlanOfAPlanThatWasFollowedHasOtherNames() {
        Patient child = child("2023-11-10");
        CatchUpPlan plan = CATCH_UP.plan(child, TODAY, Pace.EARLIEST);
        Patient half =
                plan.followed(child).withDoses(plan.followed(child).doses().subList(0, 5));
        assertThat(CATCH_UP.plan(half, TODAY, Pace.EARLIEST).doses())
                .extracting(PlannedDose::id)
                .doesNotHaveDuplicates()
                .doesNotContain("planned-1", "planned-5");
    }

    @Test
    void atTheRecommendedPaceItWaitsForTheAgesOfTheSchedule() {
        CatchUpPlan plan = CATCH_UP.plan(child("2025-11-10"), TODAY, Pace.RECOMMENDED);
        assertThat(told(plan, "MMR")).containsExactly("2026-11-10 #1 3", "2029-11-10 #2 3");
    }

    @Test
    void liveVaccinesThatWereGivenKeepOthersAway() {
        VaccineDoseAdministered varicella = new VaccineDoseAdministered("1", LocalDate.of(2025, 11, 1), 21);
        CatchUpPlan plan = CATCH_UP.plan(child("2023-11-10", varicella), TODAY, Pace.EARLIEST);
        assertThat(told(plan, "MMR")).first().asString().startsWith("2025-11-29");
    }

    @Test
    void ofWhatRecursItPlansTheNextTime() {
        CatchUpPlan plan = CATCH_UP.plan(child("1980-01-01"), TODAY, Pace.EARLIEST);
        assertThat(told(plan, "DTaP/Tdap/Td")).last().asString().endsWith("again and again");
        assertThat(end(plan, "DTaP/Tdap/Td").why()).isEqualTo(PlanEnd.Why.RECURS);
        assertThat(told(plan, "Influenza")).hasSize(1).first().asString().endsWith("again and again");
    }

    @Test
    void whatIsForLaterInLifeIsPlannedThen() {
        CatchUpPlan plan = CATCH_UP.plan(child("2010-01-01"), TODAY, Pace.EARLIEST);
        assertThat(told(plan, "Zoster")).first().asString().startsWith("2060-01-01");
    }

    private CatchUpPlan planned(TestRelease release, Patient patient) throws ScheduleRefusedException, IOException {
        ScheduleRelease read = ScheduleReader.read(release.write(folder));
        return new CatchUp(read, Forecaster.of(read)).plan(patient, TODAY, Pace.EARLIEST);
    }

    @Test
    void saysWhenTheScheduleNamesNoVaccine() throws Exception {
        // The vaccine of choice is contraindicated, an allowable one is not.
        TestRelease release = new TestRelease()
                .replace("antigens/example.xml", "<antigen name=\"Example\">", """
                        <antigen name="Example">
                          <vaccineContraindication observationCode="001" title="Condition one">
                            <vaccine cvx="901" name="Example one"/>
                          </vaccineContraindication>
                        """)
                .replace(
                        "antigens/example.xml",
                        "<allowableVaccine cvx=\"901\" name=\"Example one\"",
                        "<allowableVaccine cvx=\"902\" name=\"Example two\"");
        Patient healthy = child("2023-11-10");
        Patient patient = new Patient(
                healthy.birthDate(),
                healthy.gender(),
                healthy.doses(),
                List.of(new ActiveObservation("001", null)),
                null);
        CatchUpPlan plan = planned(release, patient);
        assertThat(told(plan, "Example")).isEmpty();
        assertThat(end(plan, "Example").why()).isEqualTo(PlanEnd.Why.NO_VACCINE);
    }

    @Test
    void saysWhenNoVaccineThatIsNamedWouldBeValid() throws Exception {
        // The vaccine is named, but does not count for this antigen at that age.
        TestRelease release = new TestRelease()
                .replace(
                        "schedule.xml",
                        "name=\"Example one\"><antigen name=\"Example\"/>",
                        "name=\"Example one\"><antigen name=\"Example\" endAge=\"1 year\"/>");
        CatchUpPlan plan = planned(release, child("2023-11-10"));
        assertThat(told(plan, "Example")).isEmpty();
        assertThat(end(plan, "Example").why()).isEqualTo(PlanEnd.Why.NONE_VALID);
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void everyPlannedDoseIsValidAndNothingIsLessComplete(
            @ForAll @IntRange(max = 100_000) int seed, @ForAll @IntRange(max = 25) int missing, @ForAll Pace pace) {
        Patient some = GeneratedHistories.patients(1, 0, TODAY, seed).getFirst();
        Patient child =
                some.withDoses(some.doses().subList(0, Math.max(0, some.doses().size() - missing)));
        CatchUpPlan plan = CATCH_UP.plan(child, TODAY, pace);
        assertThat(plan.doses()).isNotEmpty();
        // Of release 4.64 a child of school age may be forecast the COVID-19 series of infants, with vaccines of
        // infants.
        assertThat(plan.ends())
                .filteredOn(end -> end.why() == PlanEnd.Why.NONE_VALID || end.why() == PlanEnd.Why.NO_VACCINE)
                .extracting(PlanEnd::vaccineGroup)
                .isSubsetOf("COVID-19");
        LocalDate last = plan.doses().getLast().date();
        Assessment followed = CDC.assess(plan.followed(child), last);
        for (PlannedDose dose : plan.doses()) {
            assertThat(dose.date()).isAfterOrEqualTo(TODAY);
            assertThat(onItsDay(child, plan, dose)).as("%s", dose).isEqualTo(EvaluationStatus.VALID);
        }
        for (VaccineGroupAssessment group : CDC.assess(child, last).vaccineGroups()) {
            VaccineGroupForecast without = group.primary().orElseThrow();
            VaccineGroupForecast with = followed.vaccineGroup(group.vaccineGroup())
                    .orElseThrow()
                    .primary()
                    .orElseThrow();
            assertThat(satisfied(with)).as(group.vaccineGroup()).isGreaterThanOrEqualTo(satisfied(without));
            assertThat(with.status() == SeriesStatus.COMPLETE || without.status() != SeriesStatus.COMPLETE)
                    .as(group.vaccineGroup())
                    .isTrue();
        }
    }

    private static EvaluationStatus onItsDay(Patient child, CatchUpPlan plan, PlannedDose dose) {
        return CDC
                .assess(plan.followed(child), dose.date())
                .vaccineGroup(dose.vaccineGroup())
                .orElseThrow()
                .evaluations()
                .stream()
                .filter(evaluation -> evaluation.dose().id().equals(dose.id()))
                .map(DoseEvaluation::status)
                .findFirst()
                .orElseThrow();
    }

    private static int satisfied(VaccineGroupForecast forecast) {
        return forecast.series().stream().mapToInt(SeriesForecast::validDoses).sum();
    }
}
