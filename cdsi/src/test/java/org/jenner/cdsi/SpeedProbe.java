package org.jenner.cdsi;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jenner.cdsi.patient.Patient;
import org.jenner.cdsi.schedule.ScheduleReader;
import org.jenner.cdsi.schedule.ScheduleRefusedException;

/** Prints how long a release takes to load and how many whole patients are assessed in a second of processor time. */
public final class SpeedProbe {
    private static final int ROUNDS = 12;

    private SpeedProbe() {}

    public static void main(String[] args) throws ScheduleRefusedException {
        long start = System.nanoTime();
        Forecaster forecaster =
                Forecaster.of(ScheduleReader.read(Path.of(args.length == 0 ? "schedules/cdc-4.64" : args[0])));
        System.out.printf(Locale.ROOT, "loaded in %d ms%n", (System.nanoTime() - start) / 1_000_000);
        LocalDate today = LocalDate.of(2025, 11, 10);
        List<Patient> patients = GeneratedHistories.patients(1000, 15, today, 42);
        double doses = patients.stream()
                .mapToInt(patient -> patient.doses().size())
                .average()
                .orElse(0);
        System.out.printf(Locale.ROOT, "%d patients with %.1f doses%n", patients.size(), doses);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int round = 0; round < ROUNDS; round++) {
            long cpu = threads.getCurrentThreadCpuTime();
            long bytes = threads.getCurrentThreadAllocatedBytes();
            long groups = 0;
            for (Patient patient : patients) {
                groups += forecaster.assess(patient, today).vaccineGroups().size();
            }
            double seconds = (threads.getCurrentThreadCpuTime() - cpu) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%,.0f patients a CPU-second, %,d bytes a patient (%d groups)%n",
                    patients.size() / seconds,
                    (threads.getCurrentThreadAllocatedBytes() - bytes) / patients.size(),
                    groups);
        }
    }
}
