package org.jenner.registry.directory;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jenner.registry.platform.database.Database;
import org.jspecify.annotations.Nullable;

/**
 * The organizations, source systems, interfaces and facilities, kept in memory as one unchanging snapshot. Every authentication
 * brings the tables' version along and so notices a change at once; other readers notice it within five seconds.
 */
public final class Directory {
    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

    private final Database admin;
    private final LongSupplier nanoTime;
    private volatile @Nullable Copy copy;

    private record Copy(DirectorySnapshot snapshot, long checkedAt) {}

    public Directory(Database admin) {
        this(admin, System::nanoTime);
    }

    /**
     * @param nanoTime a clock that only moves forward, in nanoseconds
     */
    Directory(Database admin, LongSupplier nanoTime) {
        this.admin = admin;
        this.nanoTime = nanoTime;
    }

    /** As it was at most five seconds ago. */
    public DirectorySnapshot snapshot() {
        Copy now = copy;
        if (now != null && nanoTime.getAsLong() - now.checkedAt() < FRESH_NANOS) {
            return now.snapshot();
        }
        return fresh();
    }

    /** As it is now: for who changes it and wants to see the change. */
    public DirectorySnapshot fresh() {
        return atVersion(admin.reading(DirectoryTables::version));
    }

    /** At this version or a later one: for who has just read the version in a transaction. */
    DirectorySnapshot atVersion(long version) {
        Copy now = copy;
        DirectorySnapshot snapshot = now != null && now.snapshot().version() >= version
                ? now.snapshot()
                : admin.reading(DirectoryTables::read);
        copy = new Copy(snapshot, nanoTime.getAsLong());
        return snapshot;
    }
}
