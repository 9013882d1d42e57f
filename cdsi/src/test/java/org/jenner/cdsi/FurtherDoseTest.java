package org.jenner.cdsi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jenner.cdsi.assessment.EvaluationStatus;
import org.jenner.cdsi.assessment.RecommendedVaccine;
import org.jenner.cdsi.assessment.SeriesForecast;
import org.jenner.cdsi.assessment.SeriesStatus;
import org.jenner.cdsi.assessment.VaccineGroupAssessment;
import org.jenner.cdsi.assessment.VaccineGroupForecast;
import org.jenner.cdsi.patient.Patient;
import org.jenner.cdsi.patient.VaccineDoseAdministered;

/**
 * A further valid dose never makes a series less complete. "Further": given on the assessment date, after the rest of
 * the history, one of the vaccines of choice. Its vaccine group is complete afterwards if it was before, and as
 * many target doses of the group are satisfied as before, or more.
 */
class FurtherDoseTest {
    private static final LocalDate TODAY = AnyPatient.TODAY;
    private static final AtomicInteger VALID = new AtomicInteger();

    @Provide
    Arbitrary<Patient> children() {
        return AnyPatient.children();
    }

    @Provide
    Arbitrary<Patient> anybody() {
        return AnyPatient.withoutSense();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void ofAChild(@ForAll("children") Patient patient) {
        everyFurtherDose(patient);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void ofAnybody(@ForAll("anybody") Patient patient) {
        everyFurtherDose(patient);
    }

    @AfterContainer
    static void validDosesWereAmongThem() {
        assertThat(VALID.get()).isGreaterThan(300);
    }

    private static void everyFurtherDose(Patient patient) {
        for (VaccineGroupAssessment group :
                CdcSchedule464.FORECASTER.assess(patient, TODAY).vaccineGroups()) {
            VaccineGroupForecast before = group.primary().orElseThrow();
            before.series().stream()
                    .flatMap(series -> series.preferableVaccines().stream())
                    .distinct()
                    .limit(3)
                    .forEach(vaccine -> furtherDose(patient, before, vaccine));
        }
    }

    private static void furtherDose(Patient patient, VaccineGroupForecast before, RecommendedVaccine vaccine) {
        List<VaccineDoseAdministered> doses = new ArrayList<>(patient.doses());
        // A number that comes last among doses of one day, as the vaccine may be one that was given today already.
        doses.add(new VaccineDoseAdministered("zzz", TODAY, vaccine.cvx()));
        VaccineGroupAssessment answer = CdcSchedule464.FORECASTER
                .assess(patient.withDoses(doses), TODAY)
                .vaccineGroup(before.vaccineGroup())
                .orElseThrow();
        boolean valid = answer.evaluations().stream()
                .anyMatch(evaluation ->
                        evaluation.dose().id().equals("zzz") && evaluation.status() == EvaluationStatus.VALID);
        if (valid) {
            VALID.incrementAndGet();
            VaccineGroupForecast after = answer.primary().orElseThrow();
            assertThat(satisfied(after))
                    .as("%s %s before: %s after: %s", before.vaccineGroup(), vaccine, before, after)
                    .isGreaterThanOrEqualTo(satisfied(before));
            assertThat(complete(after) || !complete(before)).isTrue();
        }
    }

    private static int satisfied(VaccineGroupForecast forecast) {
        return forecast.series().stream().mapToInt(SeriesForecast::validDoses).sum();
    }

    private static boolean complete(VaccineGroupForecast forecast) {
        return forecast.status() == SeriesStatus.COMPLETE || forecast.status() == SeriesStatus.IMMUNE;
    }
}
