package org.jenner.bench.measure;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code jenner bench [--people N] [--only GATE,...] [--quick] [--check]}: measures on registries of its own, in temporary
 * directories, and prints one table. Exit code 3: {@code --check} was asked for and a gate was missed.
 */
public final class BenchCommand {
    private static final int MISSED = 3;
    private static final int VILLAGE = 1_000;

    private final PrintStream out;

    public BenchCommand(PrintStream out) {
        this.out = out;
    }

    /** Measures, prints, and answers the exit code. */
    public int run(List<String> words) {
        BenchOptions options = BenchOptions.read(words);
        out.println("Machine: " + Machine.words());
        List<Finding> findings = new ArrayList<>();
        try {
            findings.addAll(EngineGates.measure(options));
            if (options.wants(Gate.START)) {
                findings.add(StartGate.measure());
            }
            findings.addAll(registries(options));
        } catch (SQLException failed) {
            throw new IllegalStateException("the scratch database failed", failed);
        }
        out.println();
        out.print(FindingsTable.of(findings));
        boolean missed = findings.stream().anyMatch(finding -> !finding.passed());
        return options.check() && missed ? MISSED : 0;
    }

    private List<Finding> registries(BenchOptions options) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        if (!options.wants(
                Gate.VXU,
                Gate.Z44,
                Gate.SCALE,
                Gate.OPEN_100,
                Gate.OPEN_300,
                Gate.RECOVERY,
                Gate.HEAP,
                Gate.IMPACT,
                Gate.VERIFIED)) {
            return findings;
        }
        Costs village = null;
        if (options.wants(Gate.SCALE)) {
            try (ScratchRegistry registry = ScratchRegistry.of(VILLAGE, out)) {
                village = new RegistryGates(registry, options, out).costs();
            }
        }
        try (ScratchRegistry registry = ScratchRegistry.of(options.people(), out)) {
            findings.addAll(new RegistryGates(registry, options, out).measure(village));
        }
        return findings;
    }
}
