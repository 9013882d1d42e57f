package org.jenner.bench.drill;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jenner.bench.measure.OverloadDrill;
import org.jenner.bench.process.DrillException;
import org.jenner.bench.process.Installation;
import org.jenner.registry.platform.commandline.Arguments;
import org.jenner.registry.platform.commandline.UsageException;
import org.jenner.registry.platform.fault.StartRefusedException;

/** {@code jenner drill kill [--rounds N] [--seed N] | fresh [--empty-repository] | overload}. */
public final class DrillCommand {
    private static final int MESSAGES_OF_EACH = 20;
    private static final int MOST_ROUNDS = 1000;

    private final PrintStream out;

    public DrillCommand(PrintStream out) {
        this.out = out;
    }

    /** @return 0; what is not as it must be is one line */
    public int run(List<String> words) {
        Arguments arguments = Arguments.read(words, Set.of("--rounds", "--seed"), Set.of("--empty-repository"));
        if (arguments.rest().size() != 1) {
            throw new UsageException("drill knows kill, fresh and overload");
        }
        try {
            switch (arguments.rest().getFirst()) {
                case "kill" ->
                    kill(
                            number(arguments, "--rounds", 20, MOST_ROUNDS),
                            number(arguments, "--seed", 1, Integer.MAX_VALUE));
                case "fresh" -> new FreshDrill(out).run(arguments.has("--empty-repository"));
                case "overload" -> OverloadDrill.run(out);
                default ->
                    throw new UsageException("drill knows kill, fresh and overload, not "
                            + arguments.rest().getFirst());
            }
            return 0;
        } catch (DrillException failed) {
            throw new StartRefusedException("the drill failed: " + failed.getMessage(), failed);
        } catch (SQLException failed) {
            throw new IllegalStateException("the scratch database failed", failed);
        }
    }

    private void kill(int rounds, int seed) throws SQLException {
        Installation installation = Installation.temporary();
        out.println("kill: " + rounds + " rounds, seed " + seed + ", data in " + installation.data());
        try (KillDrill drill = KillDrill.begin(installation.data(), new SplittableRandom(seed), MESSAGES_OF_EACH)) {
            for (int round = 0; round < rounds; round++) {
                Blow blow = Blow.values()[round % Blow.values().length];
                drill.round(blow);
                out.println("  round " + (round + 1) + ", " + blow + ": everything is there once; " + drill);
            }
            drill.end();
        }
        // What failed stays, to be looked at.
        installation.remove();
    }

    private static int number(Arguments arguments, String option, int usual, int most) {
        String text = arguments.value(option).orElse(Integer.toString(usual));
        if (!text.matches("\\d{1,10}") || Long.parseLong(text) < 1 || Long.parseLong(text) > most) {
            throw new UsageException(option + " takes a number from 1 to " + most + ", not " + text);
        }
        return Integer.parseInt(text);
    }
}
