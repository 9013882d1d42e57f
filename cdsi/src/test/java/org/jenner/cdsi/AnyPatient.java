package org.jenner.cdsi;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jenner.cdsi.patient.ActiveObservation;
import org.jenner.cdsi.patient.DoseCondition;
import org.jenner.cdsi.patient.Gender;
import org.jenner.cdsi.patient.Patient;
import org.jenner.cdsi.patient.VaccineDoseAdministered;

/** Patients for properties that must hold of every history. */
final class AnyPatient {
    static final LocalDate TODAY = LocalDate.of(2025, 11, 10);

    private static final List<Integer> VACCINES = CdcSchedule464.RELEASE.vaccines().stream()
            .map(row -> row.vaccine().cvx())
            .toList();

    private AnyPatient() {}

    /** Histories without sense: any vaccine at any age, also before birth and in the future, also unknown ones. */
    static Arbitrary<Patient> withoutSense() {
        Arbitrary<LocalDate> birth =
                Arbitraries.integers().between(-1000, 36500).map(days -> TODAY.minusDays(days));
        Arbitrary<List<VaccineDoseAdministered>> doses = Combinators.combine(
                        Arbitraries.integers().between(-400, 9000),
                        Arbitraries.frequencyOf(
                                Tuple.of(20, Arbitraries.of(VACCINES)),
                                Tuple.of(1, Arbitraries.integers().between(-5, 2000))),
                        Arbitraries.of("PMC", "SKB", "", "MSD"),
                        Arbitraries.of(DoseCondition.values()))
                .as((days, cvx, mvx, condition) -> new VaccineDoseAdministered(
                        "d" + days + cvx, TODAY.minusDays(days), cvx, mvx, null, condition, null))
                .list()
                .ofMaxSize(25);
        Arbitrary<List<ActiveObservation>> observations = Combinators.combine(
                        Arbitraries.integers().between(0, 290),
                        Arbitraries.integers().between(-100, 4000))
                .as((code, days) ->
                        new ActiveObservation("%03d".formatted(code), days % 3 == 0 ? null : TODAY.minusDays(days)))
                .list()
                .ofMaxSize(4);
        return Combinators.combine(birth, Arbitraries.of(Gender.values()), doses, observations)
                .as((born, gender, given, observed) -> new Patient(born, gender, given, observed, "U.S."));
    }

    /** Children who were given what children are given, some late, some missed; some with a condition. */
    static Arbitrary<Patient> children() {
        Arbitrary<List<ActiveObservation>> observations = Arbitraries.integers()
                .between(1, 290)
                .map(code -> new ActiveObservation("%03d".formatted(code), null))
                .list()
                .ofMaxSize(1);
        return Combinators.combine(
                        Arbitraries.longs().between(0, 100_000),
                        Arbitraries.integers().between(0, 25),
                        observations)
                .as((seed, left, observed) -> {
                    Patient child =
                            GeneratedHistories.patients(1, 0, TODAY, seed).getFirst();
                    List<VaccineDoseAdministered> doses =
                            child.doses().subList(0, Math.max(0, child.doses().size() - left));
                    return new Patient(child.birthDate(), child.gender(), doses, observed, null);
                });
    }
}
