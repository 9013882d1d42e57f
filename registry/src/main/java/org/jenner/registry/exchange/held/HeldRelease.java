package org.jenner.registry.exchange.held;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jenner.registry.directory.Directory;
import org.jenner.registry.directory.DirectorySnapshot;
import org.jenner.registry.directory.Sender;
import org.jenner.registry.directory.SubmittingInterface;
import org.jenner.registry.exchange.held.HeldRows.Kept;
import org.jenner.registry.exchange.held.HeldRows.Waiting;
import org.jenner.registry.exchange.message.MessageHandler;
import org.jenner.registry.exchange.message.MessageStore;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;

/**
 * Runs the messages of one environment again that wait for a code which our tables know now, or for a facility which the
 * directory lists now: the stored text, through the handler that stands behind the doors. A message that is run twice changes
 * nothing more, and an older statement never takes the place of a newer one; so a run that was broken off is simply begun again,
 * beside a registry that works.
 */
public final class HeldRelease {

    private static final int BATCH = 100;

    private final Environment environment;
    private final MessageStore store;
    private final Directory directory;
    private final KnownNow known;
    private final JurisdictionClock clock;
    private final MessageHandler exchange;

    /**
     * @param store the messages of the environment
     * @param exchange what stands behind the doors
     */
    public HeldRelease(
            Environment environment,
            MessageStore store,
            Directory directory,
            CodeSets codes,
            Jurisdiction jurisdiction,
            JurisdictionClock clock,
            MessageHandler exchange) {
        this.environment = environment;
        this.store = store;
        this.directory = directory;
        this.known = new KnownNow(store, codes, jurisdiction, clock);
        this.clock = clock;
        this.exchange = exchange;
    }

    /**
     * What a run did, or in a dry run would do.
     *
     * @param rows rows of {@code held} whose code is known now, a facility's too
     * @param messages messages that were run again
     * @param released rows for which nothing waits any longer
     * @param stillUnknown rows whose code is still unknown
     */
    public record Report(long rows, long messages, long released, long stillUnknown) {
        Report plus(Report other) {
            return new Report(
                    rows + other.rows,
                    messages + other.messages,
                    released + other.released,
                    stillUnknown + other.stillUnknown);
        }
    }

    /**
     * Goes through all rows that wait for a code or a facility.
     *
     * @param dry only count
     * @param progress is told after each batch what was done so far
     */
    public Report run(boolean dry, Consumer<Report> progress) {
        Report done = new Report(0, 0, 0, 0);
        Set<Long> ran = new HashSet<>();
        long last = 0;
        while (true) {
            long after = last;
            List<Waiting> batch = store.database().reading(connection -> HeldRows.next(connection, after, BATCH));
            if (batch.isEmpty()) {
                return done;
            }
            done = done.plus(release(batch, dry, ran));
            last = batch.getLast().id();
            progress.accept(done);
        }
    }

    private Report release(List<Waiting> batch, boolean dry, Set<Long> ran) {
        DirectorySnapshot now = directory.fresh();
        List<Long> rows = new ArrayList<>();
        long messages = 0;
        for (Waiting row : batch) {
            List<Long> ready = known.messages(row, now.facilities(row.organization()));
            if (!ready.isEmpty()) {
                rows.add(row.id());
            }
            for (long message : ready) {
                if (ran.add(message)) {
                    messages++;
                    if (!dry) {
                        runAgain(row.id(), message, now);
                    }
                }
            }
        }
        long released = dry ? 0 : store.database().reading(connection -> HeldRows.released(connection, rows));
        return new Report(rows.size(), messages, released, batch.size() - rows.size());
    }

    private void runAgain(long held, long message, DirectorySnapshot now) {
        Kept kept = store.database().inTransaction(connection -> {
            HeldRows.audit(connection, store.nextId(connection), clock.now(), held, message);
            return HeldRows.message(connection, message);
        });
        exchange.handle(sender(kept, now), store.open(kept.text()));
    }

    /** As it sent then; which facility's credential it used matters to answers of queries only. */
    private Sender sender(Kept kept, DirectorySnapshot now) {
        SubmittingInterface way = now.interfaces().get(kept.interfaceId());
        return new Sender(
                kept.interfaceId(),
                kept.organization(),
                kept.sourceSystem(),
                environment,
                "",
                way == null ? Map.of() : way.switches(),
                now.facilities(kept.organization()));
    }
}
