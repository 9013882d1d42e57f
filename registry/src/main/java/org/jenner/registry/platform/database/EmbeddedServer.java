package org.jenner.registry.platform.database;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jenner.registry.platform.fault.StartRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL started and stopped by this process, for trying out, developing and small evaluation. It listens on the
 * loopback address only, asks everybody for a password, and keeps what it has acknowledged. When the server dies, it is
 * started again on the same port; sessions that were open then break, as with any server.
 */
public final class EmbeddedServer implements DatabaseServer {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String DATABASE = "jenner";
    private static final long FEWEST_BUFFERS = 128;
    private static final long MOST_BUFFERS = 4096;
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;
    private static final Executor RESTARTS =
            restart -> Thread.ofPlatform().daemon().name("database restart").start(restart);

    /** May the server lose its last commits at a power cut? Only throw-away data of tests may. */
    public enum Durability {
        FULL("on"),
        NONE("off");

        private final String value;

        Durability(String value) {
            this.value = value;
        }
    }

    private final PostgresCluster cluster;
    private final Passwords passwords;
    private final CountDownLatch closed = new CountDownLatch(1);
    private PostgresCluster.RunningServer running;

    private EmbeddedServer(PostgresCluster cluster, Passwords passwords, PostgresCluster.RunningServer running) {
        this.cluster = cluster;
        this.passwords = passwords;
        this.running = running;
    }

    /**
     * Starts the server on the files below {@code home}, making them at first. A server that was left behind by a killed
     * process is stopped before. The caller holds the data directory's lock.
     *
     * @throws StartRefusedException no rights, no room, files of another version
     */
    public static EmbeddedServer start(Path home, Passwords passwords, Durability durability) {
        try {
            Files.createDirectories(home);
            if (!Files.isWritable(home)) {
                throw new AccessDeniedException(home.toString());
            }
            PostgresCluster cluster = new PostgresCluster(home.toRealPath(), settings(durability));
            if (cluster.exists()) {
                cluster.checkVersion();
                cluster.stopOrphan();
            } else {
                cluster.create(passwords.login(PostgresCluster.SUPERUSER).password());
            }
            EmbeddedServer server = new EmbeddedServer(cluster, passwords, cluster.start(0));
            server.watch();
            server.makeDatabase();
            return server;
        } catch (AccessDeniedException noRight) {
            throw new StartRefusedException(
                    "no right to use " + noRight.getFile()
                            + ": start as the user who owns it, or choose another --data",
                    noRight);
        } catch (IOException failed) {
            String reason = String.valueOf(failed.getMessage());
            throw new StartRefusedException(
                    reason.contains("No space left")
                            ? "the disk of " + home + " is full: make room, or choose another --data"
                            : "PostgreSQL cannot be set up below " + home + ": " + reason,
                    failed);
        }
    }

    /** The built-in server of a registry that runs in another process. */
    public static ExternalServer ofOtherProcess(String url, Passwords passwords) {
        return new ExternalServer(url, passwords.login(DATABASE));
    }

    @Override
    public String url() {
        return urlOf(DATABASE);
    }

    /** The address of another database on the same server. */
    public String urlOf(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    @Override
    public String databaseName() {
        return DATABASE;
    }

    @Override
    public Login owner() {
        return passwords.login(DATABASE);
    }

    /** The login that may do anything on this server. */
    public Login superuser() {
        return passwords.login(PostgresCluster.SUPERUSER);
    }

    /** Number of the server's process. */
    public synchronized long process() {
        return running.process();
    }

    @Override
    public synchronized void close() {
        closed.countDown();
        try {
            cluster.stop();
        } catch (IOException failed) {
            LOG.error("the database server could not be stopped: {}", failed.getMessage());
        }
    }

    private synchronized int port() {
        return running.port();
    }

    private synchronized void watch() {
        ProcessHandle.of(running.process())
                .ifPresentOrElse(
                        process -> process.onExit().thenRunAsync(this::startAgain, RESTARTS),
                        () -> RESTARTS.execute(this::startAgain));
    }

    /** Tries until it works: a disk that is full or a right that is missing is mended by somebody else, in time. */
    private void startAgain() {
        long pause = FIRST_PAUSE_MILLIS;
        for (int attempt = 1; !startedAgain(attempt) && !closedWithin(pause); attempt++) {
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    /** The pools know the port, so the server comes back on it. */
    private synchronized boolean startedAgain(int attempt) {
        if (closed.getCount() == 0) {
            return true;
        }
        LOG.warn("the database server ended by itself; starting it again, try {}", attempt);
        try {
            cluster.stopOrphan();
            running = cluster.start(running.port());
            watch();
            return true;
        } catch (IOException | StartRefusedException failed) {
            LOG.error("the database server does not start: {}", failed.getMessage());
            return false;
        }
    }

    private boolean closedWithin(long milliseconds) {
        try {
            return closed.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void makeDatabase() {
        try (Connection connection = Connections.open(urlOf("postgres"), superuser())) {
            if (!Roles.holds(connection, "select 1 from pg_roles where rolname = ?", DATABASE)) {
                Roles.execute(
                        connection,
                        "create role " + DATABASE + " login createrole password '" + Roles.verifier(owner().password())
                                + "'");
            }
            if (!Roles.holds(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
                Roles.execute(connection, "create database " + DATABASE + " owner " + DATABASE);
            }
        } catch (SQLException failed) {
            close();
            throw refusal(failed);
        }
    }

    private StartRefusedException refusal(SQLException failed) {
        String state = String.valueOf(failed.getSQLState());
        String reason = switch (state) {
            case "28P01", "28000" ->
                "the database server's passwords do not fit its files: restore the data directory as a whole";
            // The server's own rights to its files: the superuser lacks no other.
            case "42501" -> cluster.noRight();
            case "53100" -> "the database server's disk is full: make room";
            default ->
                "the database server's files cannot be used (SQL state " + state
                        + "): restore the data directory as a whole";
        };
        return new StartRefusedException(reason, failed);
    }

    private static Map<String, String> settings(Durability durability) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("fsync", durability.value);
        settings.put("synchronous_commit", durability.value);
        settings.put("full_page_writes", durability.value);
        settings.put("password_encryption", "scram-sha-256");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        // The server's log holds no statement, no parameter and no detail: each may hold a patient's data.
        settings.put("log_error_verbosity", "terse");
        settings.put("log_min_error_statement", "panic");
        settings.put("log_statement", "none");
        settings.put("shared_buffers", sharedBuffers() + "MB");
        // Each page that changes first after a checkpoint goes to the log whole: seldom is cheaper.
        // Recovery after a crash reads about this much at the most.
        settings.put("checkpoint_timeout", "15min");
        settings.put("max_wal_size", "2GB");
        // Nobody looks at the processes' titles; each statement would write two.
        settings.put("update_process_title", "off");
        settings.put("jit", "off");
        return settings;
    }

    /** An eighth of the machine's memory, in MB: what is read all the time, beside the system's own cache. */
    private static long sharedBuffers() {
        long memory =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        return Math.clamp(memory / 8 >> 20, FEWEST_BUFFERS, MOST_BUFFERS);
    }
}
