package org.jenner.bench.measure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jenner.bench.process.Installation;

/** What this machine's PostgreSQL does without us: durable transactions of three inserts into a table with two more indexes. */
record Baseline(Installation installation) {
    private static final String TABLE = """
            create table if not exists bench_baseline (
                id bigint generated always as identity primary key, person bigint, code text, content text)
            """;
    private static final String INSERT = "insert into bench_baseline (person, code, content) values (?, ?, ?)";
    private static final int INSERTS = 3;

    /** Transactions in the time, by so many clients. */
    int run(int clients, Duration time) throws SQLException {
        prepare();
        AtomicInteger transactions = new AtomicInteger();
        long end = System.nanoTime() + time.toNanos();
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < clients; client++) {
                running.add(threads.submit(() -> {
                    insert(end, transactions);
                    return null;
                }));
            }
        }
        for (Future<?> client : running) {
            try {
                client.get();
            } catch (ExecutionException failed) {
                throw new IllegalStateException("a client failed", failed.getCause());
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", stop);
            }
        }
        return transactions.get();
    }

    private void prepare() throws SQLException {
        try (Connection owner = installation.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(TABLE);
            statement.execute("create index if not exists bench_by_person on bench_baseline (person)");
            statement.execute("create index if not exists bench_by_code on bench_baseline (code)");
        }
    }

    private void insert(long end, AtomicInteger transactions) throws SQLException {
        try (Connection owner = installation.asOwner();
                PreparedStatement insert = owner.prepareStatement(INSERT)) {
            owner.setAutoCommit(false);
            while (System.nanoTime() < end) {
                for (int row = 0; row < INSERTS; row++) {
                    long person = ThreadLocalRandom.current().nextLong(1_000_000);
                    insert.setLong(1, person);
                    insert.setString(2, "C" + person % 997);
                    insert.setString(3, "x".repeat(200));
                    insert.executeUpdate();
                }
                owner.commit();
                transactions.incrementAndGet();
            }
        }
    }
}
