package org.jenner.registry.forecast.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jenner.registry.forecast.ScheduleInForce;
import org.jenner.registry.record.consolidate.AllRecords;
import org.jenner.registry.record.consolidate.PersonRecord;

/**
 * Counts who would stand elsewhere if another schedule answered: everybody is evaluated by both. Nothing is written and nobody's
 * record leaves; what is held in memory is one set of people for each thread.
 */
public final class ScheduleImpact {

    private final AllRecords records;
    private final ScheduleInForce before;
    private final ScheduleInForce after;
    private final LocalDate day;
    private final AtomicLong done = new AtomicLong();
    private final AtomicBoolean failed = new AtomicBoolean();

    /** @param day for which both are asked */
    public ScheduleImpact(AllRecords records, ScheduleInForce before, ScheduleInForce after, LocalDate day) {
        this.records = records;
        this.before = before;
        this.after = after;
        this.day = day;
    }

    /**
     * Goes through everybody, once.
     *
     * @param threads how many evaluate side by side; each holds a database connection now and then
     * @param progress is told after each set how many people are done, by several threads
     */
    public ImpactReport measure(int threads, LongConsumer progress) {
        List<Future<ImpactTally>> workers = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            for (int thread = 0; thread < threads; thread++) {
                workers.add(executor.submit(() -> work(progress)));
            }
        }
        ImpactTally all = new ImpactTally(before, after, day);
        workers.forEach(worker -> all.add(result(worker)));
        return all.report();
    }

    private ImpactTally work(LongConsumer progress) {
        ImpactTally tally = new ImpactTally(before, after, day);
        boolean finished = false;
        try {
            for (Optional<List<PersonRecord>> set = records.next();
                    set.isPresent() && !failed.get();
                    set = records.next()) {
                set.get().forEach(tally::add);
                progress.accept(done.addAndGet(set.get().size()));
            }
            finished = true;
            return tally;
        } finally {
            // The others need not go on for a count that nobody will get.
            if (!finished) {
                failed.set(true);
            }
        }
    }

    private static ImpactTally result(Future<ImpactTally> worker) {
        try {
            return worker.get();
        } catch (ExecutionException wrong) {
            throw wrong.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(wrong);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        }
    }
}
