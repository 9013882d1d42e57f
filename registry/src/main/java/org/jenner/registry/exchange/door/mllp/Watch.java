package org.jenner.registry.exchange.door.mllp;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes connections whose other end takes too long where no read deadline helps: in a handshake, in taking an answer. */
final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("mllp-watch").daemon().factory());
    private final Duration deadline;

    Watch(Duration deadline) {
        this.deadline = deadline;
        timer.setRemoveOnCancelPolicy(true);
    }

    /** Ends the watching of one step. */
    interface Guard extends AutoCloseable {
        @Override
        void close();
    }

    /** From now until the guard is closed. */
    Guard over(Socket socket) {
        ScheduledFuture<?> end = timer.schedule(() -> end(socket), deadline.toNanos(), TimeUnit.NANOSECONDS);
        return () -> end.cancel(false);
    }

    /** Closes a connection at once. */
    void end(Socket socket) {
        try {
            // Not politely: closing TLS politely would wait for the same other end.
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException alreadyBroken) {
            LOG.debug("a connection broke while it was closed");
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
