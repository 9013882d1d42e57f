package org.jenner.bench.measure;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Measures one filled registry through its door. */
final class RegistryGates {
    private static final int CLIENTS = 8;
    private static final int DOSES = 3;
    private static final int QUERIES_TO_A_SUBMISSION = 2;
    private static final int MODERATE = 100;
    private static final int HEAVY = 300;
    private static final double AT_ONCE_MILLIS = 500;
    private static final double STEADY = 0.97;
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ScratchRegistry registry;
    private final BenchOptions options;
    private final PrintStream out;
    private final Mix mix;
    private final Verification verification;
    private final List<Finding> findings = new ArrayList<>();
    private boolean warm;

    RegistryGates(ScratchRegistry registry, BenchOptions options, PrintStream out) {
        this.registry = registry;
        this.options = options;
        this.out = out;
        this.mix = new Mix(registry);
        this.verification = new Verification(registry);
    }

    /** @param village what messages cost among 1,000 people; null when that was not measured */
    List<Finding> measure(@Nullable Costs village) throws SQLException {
        if (options.wants(Gate.VXU, Gate.Z44, Gate.SCALE)) {
            Costs costs = costs();
            if (village != null) {
                findings.add(Finding.of(Gate.SCALE, costs.against(village), people()));
            }
        }
        if (options.wants(Gate.OPEN_100)) {
            moderate();
        }
        if (options.wants(Gate.OPEN_300, Gate.RECOVERY)) {
            heavy();
        }
        if (options.wants(Gate.HEAP)) {
            warm();
            findings.add(HeapGate.measure(registry, mix, options.times().heap(), verification));
        }
        if (options.wants(Gate.IMPACT)) {
            findings.add(ImpactGate.measure(registry));
        }
        List<String> differences = verification.differences();
        differences.forEach(line -> out.println("  different: " + line));
        findings.add(Finding.of(Gate.VERIFIED, differences.size(), verification.toString()));
        return findings;
    }

    /** The plain database load and ours by turns, so that a machine that changes its speed shows it in both. */
    Costs costs() throws SQLException {
        warm();
        Baseline baseline = new Baseline(registry.installation());
        List<String> plain = new ArrayList<>();
        Round submissions = new Round();
        Round queries = new Round();
        for (int turn = 0; turn < 2; turn++) {
            plain.add(plain(baseline));
            submissions.add(round(mix.submissions(DOSES)));
            queries.add(round(mix.queries()));
        }
        String beside = people() + "; plain 3 inserts: " + String.join(" and ", plain);
        findings.add(Finding.of(Gate.VXU, submissions.cost(), submissions + "; " + beside));
        findings.add(Finding.of(Gate.Z44, queries.cost(), queries + "; " + people()));
        return new Costs(submissions.cost(), queries.cost());
    }

    private String plain(Baseline baseline) throws SQLException {
        CpuTime before = CpuTime.drained(registry.process());
        int transactions = baseline.run(CLIENTS, options.times().baseline());
        CpuTime used = CpuTime.drained(registry.process()).since(before);
        return String.format(
                Locale.ROOT,
                "%,d/s at %.2f CPU-ms",
                transactions / options.times().baseline().toSeconds(),
                used.database() * 1000 / transactions);
    }

    private Round.Measured round(Supplier<Exchange> messages) {
        CpuTime before = CpuTime.drained(registry.process());
        Outcome outcome = new Outcome();
        new Load(registry.door(), outcome).closed(CLIENTS, options.times().closed(), messages);
        CpuTime used = CpuTime.drained(registry.process()).since(before);
        verification.add(outcome);
        return new Round.Measured(outcome, used, options.times().closed());
    }

    private void moderate() {
        warm();
        Outcome outcome = new Outcome();
        open(MODERATE, options.times().open100(), outcome);
        findings.add(Finding.of(
                Gate.OPEN_100, outcome.wrongCount() + outcome.comeAgainCount(), outcome.times() + wrong(outcome)));
    }

    private void heavy() {
        warm();
        Outcome outcome = new Outcome();
        double recovery = recovery(open(HEAVY, options.times().open300(), outcome));
        String again = String.format(Locale.ROOT, ", %,d told to come again", outcome.comeAgainCount());
        findings.add(Finding.of(Gate.OPEN_300, outcome.wrongCount(), outcome.times() + again + wrong(outcome)));
        findings.add(Finding.of(Gate.RECOVERY, recovery, ""));
    }

    private long open(int aSecond, Duration time, Outcome outcome) {
        long ended = new Load(registry.door(), outcome).open(aSecond, time, mix.both(QUERIES_TO_A_SUBMISSION));
        verification.add(outcome);
        return ended;
    }

    /** Seconds from the end of the heavy load until a second of light load is answered at once. */
    private double recovery(long began) {
        while (true) {
            double after = (System.nanoTime() - began) / 1e9;
            Outcome outcome = new Outcome();
            open(CLIENTS, SECOND, outcome);
            boolean calm =
                    outcome.wrongCount() + outcome.comeAgainCount() == 0 && outcome.milliseconds(100) < AT_ONCE_MILLIS;
            if (calm || after > Gate.RECOVERY.bound()) {
                return after;
            }
        }
    }

    /** Until two rounds bring no gain over the best before: then the compilers are done. */
    private void warm() {
        if (warm) {
            return;
        }
        warm = true;
        long end = System.nanoTime() + options.times().warm().toNanos();
        double best = Double.MAX_VALUE;
        int withoutGain = 0;
        while (withoutGain < 2 && System.nanoTime() < end) {
            double now = warmUp();
            withoutGain = now < best * STEADY ? 0 : withoutGain + 1;
            best = Math.min(best, now);
        }
    }

    private double warmUp() {
        Outcome outcome = new Outcome();
        CpuTime before = CpuTime.of(registry.process());
        new Load(registry.door(), outcome)
                .closed(CLIENTS, options.times().baseline(), mix.both(QUERIES_TO_A_SUBMISSION));
        verification.add(outcome);
        CpuTime used = CpuTime.of(registry.process()).since(before);
        double cost = used.seconds() * 1000 / outcome.messages();
        out.printf(Locale.ROOT, "  warming up: %.2f CPU-ms a message%n", cost);
        return cost;
    }

    private String people() {
        return String.format(Locale.ROOT, "%,d people", registry.people());
    }

    private static String wrong(Outcome outcome) {
        return outcome.wrongCount() == 0 ? "" : "; the first: " + outcome.firstWrong();
    }
}
