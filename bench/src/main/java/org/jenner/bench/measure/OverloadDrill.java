package org.jenner.bench.measure;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jenner.bench.process.DrillException;

/**
 * Many more senders than the registry has database connections, all at once: each message is taken or told to come again, nothing
 * that was taken is lost, and when the crowd has gone the registry answers at once.
 */
public final class OverloadDrill {
    private static final int PEOPLE = 200;
    private static final int SENDERS = 600;
    private static final Duration CROWD = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private OverloadDrill() {}

    /** @throws DrillException when something is lost, wrong or too late */
    public static void run(PrintStream out) throws SQLException {
        try (ScratchRegistry registry = ScratchRegistry.of(PEOPLE, out)) {
            Mix mix = new Mix(registry);
            Verification verification = new Verification(registry);
            Outcome crowd = new Outcome();
            new Load(registry.door(), crowd).closed(SENDERS, CROWD, mix.both(2));
            long gone = System.nanoTime();
            verification.add(crowd);
            out.printf(
                    Locale.ROOT,
                    "  %d senders: %,d messages taken, %,d told to come again, %s%n",
                    SENDERS,
                    crowd.messages(),
                    crowd.comeAgainCount(),
                    crowd.times());
            require(crowd.wrongCount() == 0, "wrong answers, the first: " + crowd.firstWrong());
            Outcome after = new Outcome();
            new Load(registry.door(), after).closed(1, Duration.ofMillis(1), mix.queries());
            verification.add(after);
            boolean soon = System.nanoTime() - gone < PATIENCE.toNanos();
            require(soon && after.messages() == 1, "5 s after the crowd had gone nothing was answered yet");
            List<String> differences = verification.differences();
            require(differences.isEmpty(), String.join("; ", differences));
            out.println("  afterwards: answered at once; " + verification);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new DrillException(otherwise);
        }
    }
}
