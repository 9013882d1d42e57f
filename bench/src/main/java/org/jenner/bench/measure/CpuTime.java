package org.jenner.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.jenner.bench.process.RegistryProcess;

/**
 * Processor time that a registry has used: its JVM and all processes of its database server. Clients are in another process and
 * do not count.
 *
 * @param registry seconds of the JVM
 * @param database seconds of PostgreSQL
 */
record CpuTime(double registry, double database) {
    /** USER_HZ, which Linux shows to programs on every architecture. */
    private static final double TICKS_A_SECOND = 100;

    private static final int USER = 13;
    private static final int SYSTEM = 14;
    private static final int ENDED_CHILDREN_USER = 15;
    private static final int ENDED_CHILDREN_SYSTEM = 16;
    private static final double QUIET = 0.06;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static CpuTime of(RegistryProcess process) {
        ProcessHandle server = process.postgres();
        long children = server.children()
                .mapToLong(ProcessHandle::pid)
                .flatMap(pid -> LongStream.of(ticks(pid, USER, SYSTEM)))
                .sum();
        long ended = ticks(server.pid(), USER, SYSTEM, ENDED_CHILDREN_USER, ENDED_CHILDREN_SYSTEM);
        return new CpuTime(
                ticks(process.registry().pid(), USER, SYSTEM) / TICKS_A_SECOND, (children + ended) / TICKS_A_SECOND);
    }

    /** The time once nothing works any more: what was put off belongs to the messages that caused it. */
    static CpuTime drained(RegistryProcess process) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        CpuTime before = of(process);
        while (true) {
            LockSupport.parkNanos(LOOK_NANOS);
            CpuTime now = of(process);
            if (now.since(before).seconds() < QUIET || System.nanoTime() > end) {
                return now;
            }
            before = now;
        }
    }

    CpuTime since(CpuTime earlier) {
        return new CpuTime(registry - earlier.registry, database - earlier.database);
    }

    double seconds() {
        return registry + database;
    }

    private static long ticks(long pid, int... fields) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The second field is a name in parentheses, which may hold blanks.
            String[] rest = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long sum = 0;
            for (int field : fields) {
                sum += Long.parseLong(rest[field - 2]);
            }
            return sum;
        } catch (NoSuchFileException ended) {
            return 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
