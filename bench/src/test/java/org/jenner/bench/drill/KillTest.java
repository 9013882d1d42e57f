package org.jenner.bench.drill;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jenner.bench.process.DrillException;
import org.jenner.bench.process.Installation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The registry as a process, 16 clients sending, and kill -9 at a random moment. After the senders have sent again what was
 * not acknowledged, and some of what was, everything acknowledged is in the record exactly once.
 *
 * <p>A failure names its seed; {@code -Djenner.kill.seed=SEED} repeats the messages and the moments, as far as processes
 * repeat themselves.
 */
class KillTest {
    @Test
    void keepsWhatItAcknowledged() throws Exception {
        rounds(List.of(Blow.REGISTRY, Blow.DATABASE, Blow.BOTH), 8);
    }

    @Test
    @Tag("long")
    void keepsWhatItAcknowledgedThroughManyRounds() throws Exception {
        List<Blow> blows = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            blows.addAll(List.of(Blow.values()));
        }
        rounds(blows, 20);
    }

    private static void rounds(List<Blow> blows, int messagesOfEach) throws Exception {
        long seed = Long.getLong("jenner.kill.seed", System.nanoTime());
        Installation installation = Installation.temporary();
        try (KillDrill drill = KillDrill.begin(installation.data(), new SplittableRandom(seed), messagesOfEach)) {
            for (Blow blow : blows) {
                drill.round(blow);
            }
            drill.end();
        } catch (DrillException | SQLException failed) {
            throw new AssertionError("with -Djenner.kill.seed=" + seed, failed);
        }
        installation.remove();
    }
}
