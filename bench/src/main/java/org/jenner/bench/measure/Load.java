package org.jenner.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jenner.bench.door.Answer;
import org.jenner.bench.door.Door;

/** Senders at work. */
final class Load {
    private static final long PAUSE_NANOS = 200_000_000;

    private final Door door;
    private final Outcome outcome;

    Load(Door door, Outcome outcome) {
        this.door = door;
        this.outcome = outcome;
    }

    /** Closed loop: each of some clients sends the next message when the last one is answered. */
    void closed(int clients, Duration time, Supplier<Exchange> messages) {
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                running.add(threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        send(messages.get(), System.nanoTime(), true);
                    }
                }));
            }
            running.forEach(Load::await);
        }
    }

    /**
     * Open loop: messages are sent at a steady rate, whether earlier ones are answered or not; the time of an answer counts from
     * when its message was due. Who is told to come again gives up.
     *
     * @return the time (nanoseconds) when the last message was sent; all are answered by now
     */
    long open(int aSecond, Duration time, Supplier<Exchange> messages) {
        long began = System.nanoTime();
        long count = aSecond * time.toMillis() / 1000;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long message = 0; message < count; message++) {
                long due = began + message * 1_000_000_000L / aSecond;
                Exchange exchange = messages.get();
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                threads.submit(() -> send(exchange, due, false));
            }
            return System.nanoTime();
        }
    }

    private void send(Exchange exchange, long due, boolean patient) {
        do {
            switch (door.post(exchange.as(), exchange.text())) {
                case Answer.Hl7(String text) -> {
                    switch (exchange.judge(text)) {
                        case RIGHT -> {
                            outcome.right(exchange, System.nanoTime() - due);
                            return;
                        }
                        case WRONG -> {
                            outcome.wrong(exchange.controlId() + ": " + text.replace('\r', ' '));
                            return;
                        }
                        case COME_AGAIN -> outcome.comeAgain();
                    }
                }
                case Answer.ComeAgain _ -> outcome.comeAgain();
                case Answer.Broken(String reason) -> {
                    outcome.wrong(exchange.controlId() + ": " + reason);
                    return;
                }
                case Answer.Wrong(int status, String text) -> {
                    outcome.wrong(exchange.controlId() + ": status " + status + " " + text);
                    return;
                }
            }
            LockSupport.parkNanos(patient ? PAUSE_NANOS : 0);
        } while (patient);
    }

    private static void await(Future<?> client) {
        try {
            client.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a client failed", failed.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        }
    }
}
