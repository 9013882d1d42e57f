package org.jenner.registry.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jenner.registry.platform.fault.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was started, in order, to be stopped the other way round: once, also when a signal comes in the middle of
 * starting.
 */
final class Lifeline {
    private static final Logger LOG = LoggerFactory.getLogger(Lifeline.class);

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private boolean stopped;

    /** Thrown to whoever goes on starting while the process stops. */
    static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Starts one thing. A stop waits until it is started, and then stops it. */
    synchronized <T extends AutoCloseable> T start(Supplier<T> supplier) {
        if (stopped) {
            throw new StoppedException();
        }
        T one = supplier.get();
        started.push(one);
        return one;
    }

    /** Whether the end was asked for: what fails from then on fails because of it. */
    synchronized boolean isStopped() {
        return stopped;
    }

    synchronized void stop() {
        stopped = true;
        while (!started.isEmpty()) {
            AutoCloseable one = started.pop();
            try {
                one.close();
            } catch (Exception failed) {
                LOG.error("{} did not stop in order: {}", one.getClass().getSimpleName(), Trace.of(failed));
            }
        }
        end.countDown();
    }

    void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
