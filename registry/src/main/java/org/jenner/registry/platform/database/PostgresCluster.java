package org.jenner.registry.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jenner.registry.platform.fault.StartRefusedException;
import org.jenner.registry.platform.file.PrivateFile;

/** The files of one PostgreSQL cluster and the server that runs on them. The caller keeps others away from the files. */
final class PostgresCluster {
    static final String SUPERUSER = "postgres";

    private static final int INITDB_SECONDS = 120;
    // A server that was killed first replays its log.
    private static final int START_SECONDS = 600;
    private static final int STOP_SECONDS = 60;
    private static final int END_SECONDS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path home;
    private final Path files;
    private final Path log;
    private final Path programs;
    private final RunAs runAs;
    private final Map<String, String> settings;

    PostgresCluster(Path home, Map<String, String> settings) throws IOException {
        this.home = home;
        this.files = home.resolve("cluster");
        this.log = home.resolve("server.log");
        this.settings = settings;
        this.programs = PostgresPrograms.unpackedBelow(home);
        this.runAs = RunAs.here(home);
        runAs.own(home);
    }

    boolean exists() {
        return Files.exists(files.resolve("PG_VERSION"));
    }

    /** Refuses files that another major version wrote. */
    void checkVersion() throws IOException {
        String version = Files.readString(files.resolve("PG_VERSION")).strip();
        if (!version.equals(PostgresPrograms.MAJOR)) {
            throw new StartRefusedException(files + " was written by PostgreSQL " + version + ", this release runs "
                    + PostgresPrograms.MAJOR + ": choose another --data, or take the data over with pg_upgrade");
        }
    }

    /** Makes the cluster: UTF-8, collation by code point on every machine, passwords demanded from everybody. */
    void create(String superuserPassword) throws IOException {
        PostgresPrograms.deleteLeftovers(home, "cluster.new");
        // A name of its own: the initdb of a start that was killed may still be at work, and cleans up when it fails.
        Path making = Files.createTempDirectory(home, "cluster.new-");
        Path password = home.resolve(".superuser");
        PrivateFile.write(password, (superuserPassword + "\n").getBytes(StandardCharsets.UTF_8));
        runAs.own(home);
        try {
            ProgramRun run = run(
                    INITDB_SECONDS,
                    "initdb",
                    List.of(
                            "-D",
                            making.toString(),
                            "-U",
                            SUPERUSER,
                            "-E",
                            "UTF8",
                            "--auth=scram-sha-256",
                            "--pwfile=" + password,
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--no-instructions"));
            if (!run.succeeded()) {
                throw refusal(run.output());
            }
            Files.move(making, files, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(password);
            PostgresPrograms.delete(making);
        }
    }

    /**
     * Starts the server on a loopback port.
     *
     * @param wanted the port, or 0 for a free one
     */
    RunningServer start(int wanted) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            int port = wanted == 0 ? freePort() : wanted;
            keepLastLog();
            ProgramRun run = run(
                    START_SECONDS,
                    "pg_ctl",
                    List.of(
                            "-D",
                            files.toString(),
                            "-l",
                            log.toString(),
                            "-w",
                            "-t",
                            Integer.toString(START_SECONDS - 10),
                            "-o",
                            options(port),
                            "start"));
            if (run.succeeded()) {
                return new RunningServer(serverProcess(), port);
            }
            String said = Files.exists(log) ? Files.readString(log) : run.output();
            if (!passesByItself(said) || System.nanoTime() > deadline) {
                throw refusal(said);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    /** Stops the server: sessions are ended, everything is on disk when this returns. Nothing when it does not run. */
    void stop() throws IOException {
        if (Files.exists(files.resolve("postmaster.pid"))) {
            Optional<ProcessHandle> server = ProcessHandle.of(serverProcess());
            run(
                    STOP_SECONDS + 5,
                    "pg_ctl",
                    List.of("-D", files.toString(), "-m", "fast", "-w", "-t", Integer.toString(STOP_SECONDS), "stop"));
            // The server takes its lock file away a moment before it ends.
            server.ifPresent(PostgresCluster::awaitEnd);
        }
    }

    private static void awaitEnd(ProcessHandle server) {
        try {
            server.onExit().get(END_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException alreadyStopped) {
            // It has let go of its files; that its number is still listed is the system's matter.
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops a server that a killed process of ours left behind, and clears what would keep the next from starting. */
    void stopOrphan() throws IOException {
        Path lock = files.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        if (ProcessHandle.of(lockedBy(lock)).filter(this::isOurs).isPresent()) {
            stop();
        } else {
            // The server is dead. Its number may have gone to another process, which would look like a live server.
            Files.deleteIfExists(lock);
        }
    }

    private boolean isOurs(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .equals(files.toRealPath());
        } catch (IOException gone) {
            return false;
        }
    }

    private long serverProcess() throws IOException {
        return lockedBy(files.resolve("postmaster.pid"));
    }

    private static long lockedBy(Path lock) throws IOException {
        List<String> lines = Files.readAllLines(lock);
        String number = lines.isEmpty() ? "" : lines.get(0).strip();
        return number.matches("\\d{1,10}") ? Long.parseLong(number) : -1;
    }

    private String options(int port) {
        List<String> options = new ArrayList<>(List.of("-p " + port));
        settings.forEach((name, value) -> options.add("-c " + name + "=" + value));
        return String.join(" ", options);
    }

    private ProgramRun run(long seconds, String program, List<String> arguments) throws IOException {
        return ProgramRun.of(runAs.command(programs.resolve("bin").resolve(program), arguments), home, seconds);
    }

    private void keepLastLog() throws IOException {
        if (Files.exists(log)) {
            Files.move(log, home.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.createFile(log, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        runAs.own(log);
    }

    /** A killed server's children need a moment to end; a port that was free may be taken the next instant. */
    private static boolean passesByItself(String said) {
        return said.contains("pre-existing shared memory block")
                || said.contains("postmaster.pid\" already exists")
                || said.contains("Address already in use");
    }

    private StartRefusedException refusal(String said) {
        if (said.contains("No space left on device") || said.contains("Disk quota exceeded")) {
            return new StartRefusedException("the disk of " + home + " is full: make room, or choose another --data");
        }
        if (said.contains("Permission denied") || said.contains("has wrong ownership")) {
            return new StartRefusedException(noRight());
        }
        String last = said.lines()
                .filter(line -> line.matches(".*(FATAL|PANIC|error|postgres):.*"))
                .reduce("", (a, b) -> b);
        return new StartRefusedException("PostgreSQL does not start: "
                + last.replaceFirst("^.*?(FATAL|PANIC|error|postgres):\\s*", "") + " (see " + log + ")");
    }

    /** The line for files that the server may not read or write. */
    String noRight() {
        return "no right to use " + files + ": start as the user who owns it, or choose another --data";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** A server that answers: the number of its process and its port on the loopback address. */
    record RunningServer(long process, int port) {}
}
