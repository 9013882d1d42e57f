package org.jenner.bench.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jenner.bench.door.Acknowledged;
import org.jenner.bench.door.Answer;
import org.jenner.bench.door.Door;
import org.jenner.bench.process.DrillException;

/**
 * Clients that each send their messages one after the other, and each message until it is acknowledged. Now and then one is
 * sent again after its acknowledgment, or twice at the same time.
 */
final class Senders {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final double TWICE = 0.1;
    private static final double AGAIN = 0.1;

    private final Door door;
    private final Ledger ledger;

    Senders(Door door, Ledger ledger) {
        this.door = door;
        this.ledger = ledger;
    }

    /** Clients at work. */
    final class Sending implements AutoCloseable {
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        private final List<Future<?>> clients = new ArrayList<>();

        /** Waits until each client has sent everything or given up. */
        void await() {
            for (Future<?> client : clients) {
                try {
                    client.get();
                } catch (ExecutionException failed) {
                    throw new DrillException("a client failed", failed.getCause());
                } catch (InterruptedException stop) {
                    throw new IllegalStateException("interrupted", stop);
                }
            }
        }

        boolean isDone() {
            return clients.stream().allMatch(Future::isDone);
        }

        @Override
        public void close() {
            threads.shutdownNow();
            threads.close();
        }
    }

    /**
     * Starts the clients.
     *
     * @param random each client gets its own from it
     * @param hopeless no answer can come any more, so that the clients keep their messages for later
     */
    Sending send(List<List<Vxu>> clients, SplittableRandom random, BooleanSupplier hopeless) {
        Sending sending = new Sending();
        for (List<Vxu> messages : clients) {
            SplittableRandom own = random.split();
            sending.clients.add(sending.threads.submit(() -> {
                for (Vxu message : messages) {
                    send(sending, message, own, hopeless);
                }
            }));
        }
        return sending;
    }

    private void send(Sending sending, Vxu message, SplittableRandom random, BooleanSupplier hopeless) {
        Future<?> twin =
                random.nextDouble() < TWICE ? sending.threads.submit(() -> untilAcknowledged(message, hopeless)) : null;
        untilAcknowledged(message, hopeless);
        if (random.nextDouble() < AGAIN && !hopeless.getAsBoolean()) {
            untilAcknowledged(message, hopeless);
        }
        if (twin != null) {
            try {
                twin.get();
            } catch (ExecutionException failed) {
                throw new DrillException("a client failed", failed.getCause());
            } catch (InterruptedException stop) {
                throw new IllegalStateException("interrupted", stop);
            }
        }
    }

    private void untilAcknowledged(Vxu message, BooleanSupplier hopeless) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!hopeless.getAsBoolean()) {
            switch (door.post(message.clinic().credential(), message.text())) {
                case Answer.Hl7(String text) -> {
                    take(message, text);
                    return;
                }
                case Answer.Wrong(int status, String text) -> {
                    ledger.wrong(message.controlId() + " got status " + status + ": " + text);
                    return;
                }
                case Answer.ComeAgain _ -> ledger.comeAgain();
                case Answer.Broken _ -> ledger.broken();
            }
            if (System.nanoTime() > end) {
                ledger.wrong(message.controlId() + " got no acknowledgment within " + PATIENCE.toSeconds() + " s");
                return;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private void take(Vxu message, String text) {
        if (Acknowledged.of(text, message.controlId()) == Acknowledged.TAKEN) {
            ledger.acknowledged(message, text);
        } else {
            ledger.wrong(message.controlId() + " was answered with " + text);
        }
    }
}
