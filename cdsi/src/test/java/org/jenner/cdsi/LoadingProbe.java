package org.jenner.cdsi;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import org.jenner.cdsi.schedule.ScheduleReader;
import org.jenner.cdsi.schedule.ScheduleRefusedException;

/** Prints what loading one release costs a JVM that has done nothing before: run it in a JVM of its own. */
public final class LoadingProbe {
    private LoadingProbe() {}

    public static void main(String[] args) throws ScheduleRefusedException {
        var machine = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var threads = ManagementFactory.getThreadMXBean();
        long process = machine.getProcessCpuTime();
        long thread = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        ScheduleReader.read(Path.of(args.length == 0 ? "schedules/cdc-4.64" : args[0]));
        System.out.printf(
                Locale.ROOT,
                "loaded in %d ms; processor time: %d ms of the thread, %d ms of the JVM with its compiler%n",
                (System.nanoTime() - start) / 1_000_000,
                (threads.getCurrentThreadCpuTime() - thread) / 1_000_000,
                (machine.getProcessCpuTime() - process) / 1_000_000);
    }
}
