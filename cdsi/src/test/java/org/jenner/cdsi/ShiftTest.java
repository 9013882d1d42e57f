package org.jenner.cdsi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jenner.cdsi.assessment.Assessment;
import org.jenner.cdsi.assessment.DoseEvaluation;
import org.jenner.cdsi.assessment.ForecastDates;
import org.jenner.cdsi.assessment.VaccineGroupAssessment;
import org.jenner.cdsi.assessment.VaccineGroupForecast;
import org.jenner.cdsi.patient.ActiveObservation;
import org.jenner.cdsi.patient.Patient;
import org.jenner.cdsi.patient.VaccineDoseAdministered;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Shifting birth, doses, observations and the assessment by the same days shifts the answer, where no absolute date is
 * involved. With months that is true of shifts after which the calendar repeats: 400 years (146,097 days), and between
 * 1901 and 2099 also 28 years (10,227 days). By other days a month may have another length: see the last test. Releases
 * that count in days only shift by any number of days: {@code ForecasterPropertiesTest}.
 */
class ShiftTest {
    private static final int CALENDAR = 146_097;
    private static final int TWENTY_EIGHT_YEARS = 10_227;

    @Provide
    Arbitrary<Patient> patients() {
        return Arbitraries.oneOf(AnyPatient.withoutSense(), AnyPatient.children());
    }

    /** Nobody of the generated patients is born before 1925, and none of the dates forecast for them is after 2099. */
    @Provide
    Arbitrary<Integer> shifts() {
        return Arbitraries.of(CALENDAR, 2 * CALENDAR);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theCalendarRepeatsAfterFourHundredYears(@ForAll("patients") Patient patient, @ForAll("shifts") int shift) {
        same(patient, AnyPatient.TODAY, shift);
    }

    @Provide
    Arbitrary<Patient> children() {
        return AnyPatient.children();
    }

    /** A child of 2005 to 2021 has no date before 1977 or after 2099 that is compared, but the age of 75 years. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void withinTwoCenturiesItRepeatsAfterTwentyEightYears(@ForAll("children") Patient patient) {
        same(patient, AnyPatient.TODAY, -TWENTY_EIGHT_YEARS);
    }

    private static void same(Patient patient, LocalDate day, int shift) {
        Assessment here = Timeless.FORECASTER.assess(patient, day);
        Assessment there = Timeless.FORECASTER.assess(shifted(patient, shift), day.plusDays(shift));
        assertThat(there.vaccineGroups()).hasSameSizeAs(here.vaccineGroups());
        for (int i = 0; i < here.vaccineGroups().size(); i++) {
            same(here.vaccineGroups().get(i), there.vaccineGroups().get(i), shift);
        }
    }

    private static void same(VaccineGroupAssessment here, VaccineGroupAssessment there, int shift) {
        assertThat(there.evaluations())
                .extracting(DoseEvaluation::decisive)
                .isEqualTo(here.evaluations().stream()
                        .map(DoseEvaluation::decisive)
                        .toList());
        for (int i = 0; i < here.forecasts().size(); i++) {
            VaccineGroupForecast before = here.forecasts().get(i);
            VaccineGroupForecast after = there.forecasts().get(i);
            assertThat(after.status()).isEqualTo(before.status());
            assertThat(after.doseNumber()).isEqualTo(before.doseNumber());
            assertThat(after.recommendedVaccines()).isEqualTo(before.recommendedVaccines());
            ForecastDates dates = before.dates();
            assertThat(after.dates()).isEqualTo(dates == null ? null : shifted(dates, shift));
        }
    }

    private static Patient shifted(Patient patient, int shift) {
        List<VaccineDoseAdministered> doses = patient.doses().stream()
                .map(dose -> new VaccineDoseAdministered(
                        dose.id(),
                        dose.dateAdministered().plusDays(shift),
                        dose.cvx(),
                        dose.mvx(),
                        null,
                        dose.condition(),
                        dose.volume()))
                .toList();
        List<ActiveObservation> observations = patient.observations().stream()
                .map(observation -> {
                    LocalDate date = observation.date();
                    return new ActiveObservation(observation.code(), date == null ? null : date.plusDays(shift));
                })
                .toList();
        return new Patient(
                patient.birthDate().plusDays(shift), patient.gender(), doses, observations, patient.birthCountry());
    }

    static ForecastDates shifted(ForecastDates dates, int shift) {
        LocalDate pastDue = dates.pastDue();
        LocalDate latest = dates.latest();
        LocalDate unadjustedPastDue = dates.unadjustedPastDue();
        return new ForecastDates(
                dates.earliest().plusDays(shift),
                dates.recommended().plusDays(shift),
                pastDue == null ? null : pastDue.plusDays(shift),
                latest == null ? null : latest.plusDays(shift),
                dates.unadjustedRecommended().plusDays(shift),
                unadjustedPastDue == null ? null : unadjustedPastDue.plusDays(shift));
    }

    /** 12 months after 28 February are 365 or 366 days, by the year: a shift by other days is another question. */
    @ParameterizedTest
    @CsvSource({"2022-02-28, 365", "2023-02-28, 365", "2023-03-01, 366"})
    void byOtherDaysMonthsAreOfOtherLength(LocalDate birth, int days) {
        VaccineGroupForecast forecast =
                Question.born(birth.toString(), new TestRelease().forecaster()).forecast(birth.toString());
        ForecastDates dates = Objects.requireNonNull(forecast.dates());
        assertThat(dates.earliest()).isEqualTo(birth.plusDays(days));
    }
}
