package org.jenner.registry.testing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something that another thread or process does, looking again and again, and not for ever. */
public final class Await {
    private static final Duration DEADLINE = Duration.ofSeconds(120);
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(20);

    private Await() {}

    /**
     * @param what in words, for the failure
     */
    public static void until(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited " + DEADLINE.toSeconds() + " s in vain: " + what);
            }
            LockSupport.parkNanos(LOOK_AGAIN);
        }
    }
}
