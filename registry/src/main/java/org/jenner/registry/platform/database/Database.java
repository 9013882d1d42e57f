package org.jenner.registry.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jenner.registry.platform.fault.Fault;
import org.jenner.registry.platform.fault.FaultException;
import org.jspecify.annotations.Nullable;

/**
 * One environment's part of the database, or the part that all share ({@code admin}): a pool of connections under an
 * own login, whose search path is fixed on the role. SQL names no schema, so that an environment can move to another
 * server.
 */
public final class Database implements AutoCloseable {
    private static final int TRIES = 6;
    private static final long FIRST_PAUSE_NANOS = 5_000_000;

    private final String name;
    private final HikariDataSource pool;

    Database(String name, HikariDataSource pool) {
        this.name = name;
        this.pool = pool;
    }

    /** Something done with a connection inside one transaction. It may run more than once, so it keeps no state. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {
        T run(Connection connection) throws SQLException;
    }

    /** {@code admin}, or the {@linkplain Environment#word() word} of the environment. */
    public String name() {
        return name;
    }

    /** The connections, for code that brings its own transactions. Connections come with auto-commit off. */
    public DataSource dataSource() {
        return pool;
    }

    /** How many connections the pool may hold. */
    public int poolSize() {
        return pool.getMaximumPoolSize();
    }

    /** How many connections somebody holds at this moment. */
    public int connectionsInUse() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    /** How many wait for a connection at this moment. */
    public int waiting() {
        return pool.getHikariPoolMXBean().getThreadsAwaitingConnection();
    }

    /**
     * Runs the work in one transaction (read committed) and commits. A deadlock or serialization failure is repeated a
     * few times. Any exception rolls back: an unchecked one passes through, an SQL one becomes a fault.
     *
     * @throws FaultException when the database fails, {@link Fault#DATABASE_UNAVAILABLE} also when the connection broke
     *     during the commit, so that the caller must not assume either outcome
     */
    public <T extends @Nullable Object> T inTransaction(Work<T> work) {
        return repeated(() -> once(work, false));
    }

    /** The same for work that only reads; the server refuses writes. */
    public <T extends @Nullable Object> T reading(Work<T> work) {
        return repeated(() -> once(work, true));
    }

    /** Work that is one query: without a transaction around it, it costs one round trip. */
    public <T extends @Nullable Object> T asking(Work<T> query) {
        return repeated(() -> {
            try (Connection connection = pool.getConnection()) {
                // The pool sets it back when the connection returns.
                connection.setAutoCommit(true);
                return query.run(connection);
            }
        });
    }

    /** One attempt. */
    @FunctionalInterface
    private interface Attempt<T extends @Nullable Object> {
        T make() throws SQLException;
    }

    private <T extends @Nullable Object> T repeated(Attempt<T> once) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once.make();
            } catch (SQLException failed) {
                if (attempt == TRIES || !DatabaseFaults.isWorthRepeating(failed)) {
                    throw new FaultException(
                            DatabaseFaults.of(failed), "database " + name + ", try " + attempt, failed);
                }
                // Two victims that repeat in step would meet again.
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(FIRST_PAUSE_NANOS << attempt));
            }
        }
    }

    private <T extends @Nullable Object> T once(Work<T> work, boolean readOnly) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setReadOnly(readOnly);
            try {
                T result = work.run(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error failed) {
                rollBack(connection, failed);
                throw failed;
            }
        }
    }

    private static void rollBack(Connection connection, Throwable because) {
        try {
            connection.rollback();
        } catch (SQLException alsoFailed) {
            // The connection is broken; the server rolls back by itself. The first exception tells why.
            because.addSuppressed(alsoFailed);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
