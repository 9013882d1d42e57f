package org.jenner.bench.fill;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jenner.registry.platform.database.Database;
import org.jenner.registry.platform.database.WriteBatch;

/**
 * Fills an empty environment in some minutes: reads what the clinics would send and writes sources and derived records by the
 * functions that intake uses, hundreds of people in one transaction, without asking whose source a source is. A rebuild finds
 * nothing to mend.
 */
public final class Fill {
    private static final int PEOPLE_AT_ONCE = 200;

    private final Database database;
    private final FilledPeople people;

    public Fill(Database database, FilledPeople people) {
        this.database = database;
        this.people = people;
    }

    /**
     * Adds the people from number 0.
     *
     * @param progress is told how many are done
     */
    public void run(int count, IntConsumer progress) {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        int threads = Runtime.getRuntime().availableProcessors();
        List<Future<?>> workers = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            for (int thread = 0; thread < threads; thread++) {
                workers.add(executor.submit(() -> {
                    for (int from = next.getAndAdd(PEOPLE_AT_ONCE);
                            from < count;
                            from = next.getAndAdd(PEOPLE_AT_ONCE)) {
                        int end = Math.min(count, from + PEOPLE_AT_ONCE);
                        write(from, end);
                        progress.accept(done.addAndGet(end - from));
                    }
                }));
            }
        }
        workers.forEach(Fill::check);
    }

    private void write(int from, int end) {
        database.inTransaction(connection -> {
            withoutWaitingForTheDisk(connection);
            WriteBatch batch = new WriteBatch();
            for (int number = from; number < end; number++) {
                people.add(connection, number, batch);
            }
            batch.flush(connection);
            return end;
        });
    }

    private static void withoutWaitingForTheDisk(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local synchronous_commit = off");
        }
    }

    private static void check(Future<?> worker) {
        try {
            worker.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the registry could not be filled", failed.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        }
    }
}
