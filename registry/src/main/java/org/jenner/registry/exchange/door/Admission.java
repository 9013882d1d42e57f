package org.jenner.registry.exchange.door;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.fault.Fault;
import org.jenner.registry.platform.fault.FaultException;

/**
 * Lets as many messages of an environment work at once as its pool has connections. Who finds no place within the
 * deadline is told to come again: an answer that comes too late helps nobody and slows all.
 */
final class Admission {
    private final Map<Environment, Semaphore> places = new EnumMap<>(Environment.class);
    private final Duration deadline;

    Admission(Duration deadline) {
        this.deadline = deadline;
        for (Environment environment : Environment.values()) {
            places.put(environment, new Semaphore(environment.poolSize(), true));
        }
    }

    /**
     * @throws FaultException {@link Fault#OVERLOADED} when no place was free in time
     */
    <T> T within(Environment environment, Supplier<T> work) {
        Semaphore free = places.get(environment);
        if (free == null || !acquired(free)) {
            throw new FaultException(Fault.OVERLOADED, "no place at the door of " + environment.word());
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private boolean acquired(Semaphore free) {
        try {
            return free.tryAcquire(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
