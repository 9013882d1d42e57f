package org.jenner.bench.measure;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jenner.bench.population.Population;
import org.jenner.bench.population.Report;
import org.jenner.bench.population.Reports;
import org.jenner.bench.population.SyntheticPerson;
import org.jenner.cdsi.assessment.Assessment;
import org.jenner.cdsi.patient.Gender;
import org.jenner.cdsi.patient.Patient;
import org.jenner.cdsi.patient.VaccineDoseAdministered;
import org.jenner.hl7.Hl7Reader;
import org.jenner.hl7.Limits;
import org.jenner.hl7.Message;
import org.jenner.hl7.Reading;
import org.jenner.hl7.Repetition;
import org.jenner.hl7.Segment;
import org.jenner.registry.app.Home;
import org.jenner.registry.forecast.ScheduleInForce;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;
import org.jenner.registry.reference.schedules.Schedules;

/** Measures the engines alone, in this process, by the processor time of one thread; the best of several rounds. */
final class EngineGates {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Population POPULATION = new Population(11, TODAY);
    private static final int PATIENTS = 1_000;
    private static final int FEWEST_DOSES = 15;
    private static final int TEXTS = 2_000;
    private static final int ROUNDS = 12;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private EngineGates() {}

    static List<Finding> measure(BenchOptions options) {
        List<Finding> findings = new ArrayList<>();
        if (options.wants(Gate.HL7)) {
            findings.add(hl7());
        }
        if (options.wants(Gate.FORECAST)) {
            findings.add(forecast());
        }
        return findings;
    }

    private static Finding hl7() {
        Reports reports = new Reports(POPULATION);
        List<String> texts = IntStream.iterate(0, number -> number + 1)
                .mapToObj(number -> reports.of(POPULATION.person(number)))
                .flatMap(List::stream)
                .map(Report::text)
                .filter(text -> text.length() > 1_800 && text.length() < 2_200)
                .limit(TEXTS)
                .toList();
        double best = best(texts.size() * 10, () -> {
            long length = 0;
            for (int time = 0; time < 10; time++) {
                for (String text : texts) {
                    length += components(text);
                }
            }
            return length;
        });
        return Finding.of(Gate.HL7, best, texts.size() + " messages of the population");
    }

    private static long components(String text) {
        if (!(Hl7Reader.read(text, Limits.DEFAULT) instanceof Reading.Read(Message message, var _))) {
            throw new IllegalStateException("a message of the population cannot be read");
        }
        long length = 0;
        for (Segment segment : message.segments()) {
            for (int field = Segment.isHeader(segment.name()) ? 3 : 1; field <= segment.fieldCount(); field++) {
                for (Repetition repetition : segment.repetitions(field)) {
                    for (int component = 1; component <= repetition.componentCount(); component++) {
                        length += repetition.value(component).length();
                    }
                }
            }
        }
        return length;
    }

    private static Finding forecast() {
        CodeSets codes = CodeSets.load(Home.codesets());
        Jurisdiction jurisdiction = Jurisdiction.read(Home.jurisdictions(), "example");
        Schedules schedules =
                Schedules.load(Home.schedules(), jurisdiction.forecast().schedule(), codes);
        BiFunction<Patient, LocalDate, Assessment> forecaster =
                ScheduleInForce.of(schedules.inForce(TODAY)).forecaster();
        List<Patient> patients = IntStream.iterate(0, number -> number + 1)
                .mapToObj(POPULATION::person)
                .filter(person -> person.doses().size() >= FEWEST_DOSES)
                .limit(PATIENTS)
                .map(EngineGates::patient)
                .toList();
        double best = best(patients.size(), () -> assess(forecaster, patients));
        double allocated = allocated(() -> assess(forecaster, patients));
        double doses = patients.stream()
                .mapToInt(patient -> patient.doses().size())
                .average()
                .orElse(0);
        return Finding.of(
                Gate.FORECAST,
                best,
                String.format(
                        Locale.ROOT,
                        "%.1f doses on average; %.1f kB allocated for each, %.0f MB a second",
                        doses,
                        allocated / patients.size() / 1e3,
                        allocated / patients.size() * best / 1e6));
    }

    private static long assess(BiFunction<Patient, LocalDate, Assessment> forecaster, List<Patient> patients) {
        long groups = 0;
        for (Patient patient : patients) {
            groups += forecaster.apply(patient, TODAY).vaccineGroups().size();
        }
        return groups;
    }

    private static Patient patient(SyntheticPerson person) {
        List<VaccineDoseAdministered> doses = person.doses().stream()
                .filter(dose -> !dose.refused())
                .map(dose -> new VaccineDoseAdministered(
                        Integer.toString(dose.number()),
                        dose.day(),
                        Integer.parseInt(dose.product().cvx())))
                .toList();
        Gender gender = person.identity().sex().equals("F") ? Gender.FEMALE : Gender.MALE;
        return new Patient(person.identity().birth(), gender, doses);
    }

    @FunctionalInterface
    private interface Work {
        /** Answers something that depends on all of the work, so that none is left out. */
        long run();
    }

    /** Bytes that the work allocates, once the compiler has done what it can to avoid them. */
    private static double allocated(Work work) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int round = 0; round < ROUNDS; round++) {
            if (work.run() == 0) {
                throw new IllegalStateException("the work did nothing");
            }
        }
        return (THREADS.getCurrentThreadAllocatedBytes() - before) / (double) ROUNDS;
    }

    /** How many pieces are done in a second of processor time. */
    private static double best(int pieces, Work work) {
        double best = 0;
        long first = work.run();
        for (int round = 0; round < ROUNDS; round++) {
            long began = THREADS.getCurrentThreadCpuTime();
            if (work.run() != first) {
                throw new IllegalStateException("the same work gives another result");
            }
            best = Math.max(best, pieces / ((THREADS.getCurrentThreadCpuTime() - began) / 1e9));
        }
        return best;
    }
}
