package org.jenner.bench.measure;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jenner.cdsi.schedule.ScheduleReader;
import org.jenner.cdsi.schedule.ScheduleRefusedException;
import org.jenner.registry.app.Home;
import org.jenner.registry.forecast.ScheduleInForce;
import org.jenner.registry.forecast.impact.ImpactReport;
import org.jenner.registry.forecast.impact.ScheduleImpact;
import org.jenner.registry.platform.database.Databases;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.record.consolidate.AllRecords;
import org.jenner.registry.record.source.CodeSetFamilies;
import org.jenner.registry.reference.codes.CodeSets;

/**
 * What {@code schedule impact} costs for each person, this process and the database together: a million people in ten minutes on
 * two processors are 1.2 ms for each. The compiler's work is in it.
 */
final class ImpactGate {
    private ImpactGate() {}

    static Finding measure(ScratchRegistry registry) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        ScheduleInForce before = schedule("cdc-4.64");
        ScheduleInForce after = schedule("cdc-4.64-seasons-2026-27.xml");
        CodeSetFamilies families = new CodeSetFamilies(CodeSets.load(Home.codesets()));
        try (Databases databases = registry.installation().databases()) {
            AllRecords records = new AllRecords(databases.of(Environment.PRODUCTION), families);
            CpuTime database = CpuTime.drained(registry.process());
            double own = own();
            long began = System.nanoTime();
            ImpactReport report = new ScheduleImpact(records, before, after, today)
                    .measure(Runtime.getRuntime().availableProcessors(), _ -> {});
            double seconds = (System.nanoTime() - began) / 1e9;
            double java = own() - own;
            double postgres =
                    CpuTime.drained(registry.process()).since(database).seconds();
            return Finding.of(
                    Gate.IMPACT,
                    (java + postgres) * 1000 / report.people(),
                    String.format(
                            Locale.ROOT,
                            "%,d people, %,.0f a second, %.0f%% of it PostgreSQL's",
                            report.people(),
                            report.people() / seconds,
                            100 * postgres / (java + postgres)));
        }
    }

    private static ScheduleInForce schedule(String name) {
        try {
            return ScheduleInForce.of(ScheduleReader.read(Home.schedules().resolve(name)));
        } catch (ScheduleRefusedException refused) {
            throw new IllegalStateException("a shipped schedule is refused", refused);
        }
    }

    /** Seconds of processor time of this process. */
    private static double own() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1e3;
    }
}
