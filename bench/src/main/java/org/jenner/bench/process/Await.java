package org.jenner.bench.process;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something that another thread or process does, looking again and again, and not for ever. */
public final class Await {
    private static final Duration DEADLINE = Duration.ofSeconds(180);
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(20);

    private Await() {}

    /**
     * @param what in words, for the failure
     * @throws DrillException when it does not happen in time
     */
    public static void until(String what, BooleanSupplier holds) {
        until(what, DEADLINE, holds);
    }

    /** The same with a deadline of one's own. */
    public static void until(String what, Duration deadline, BooleanSupplier holds) {
        long end = System.nanoTime() + deadline.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new DrillException("waited " + deadline.toSeconds() + " s in vain: " + what);
            }
            LockSupport.parkNanos(LOOK_AGAIN);
        }
    }
}
