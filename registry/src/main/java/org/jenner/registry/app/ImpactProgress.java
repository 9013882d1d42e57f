package org.jenner.registry.app;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongConsumer;

/** Tells every few seconds how far a run over everybody is, how fast, and how long it will still take. */
final class ImpactProgress implements LongConsumer {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int MINUTE = 60;

    private final PrintStream out;
    private final long total;
    private final long began = System.nanoTime();
    private long told = began;

    ImpactProgress(PrintStream out, long total) {
        this.out = out;
        this.total = total;
    }

    @Override
    public synchronized void accept(long done) {
        long now = System.nanoTime();
        if (now - told >= PAUSE.toNanos()) {
            told = now;
            double rate = rate(done, now);
            out.printf(
                    Locale.ROOT,
                    "  %,d of %,d people, %,.0f a second, %s left%n",
                    done,
                    total,
                    rate,
                    words(Math.round(Math.max(0, total - done) / rate)));
        }
    }

    /** The speed of the whole run, and what it cost this process; the database's share is not in it. */
    void end(long done) {
        long now = System.nanoTime();
        double cpu = ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toMillis();
        out.printf(
                Locale.ROOT,
                "  %,d people in %s: %,.0f a second, %.2f CPU-ms each in this process, start included%n",
                done,
                words(Math.round((now - began) / 1e9)),
                rate(done, now),
                done == 0 ? 0 : cpu / done);
    }

    private double rate(long done, long now) {
        return Math.max(1, done) / ((now - began + 1) / 1e9);
    }

    private static String words(long seconds) {
        return seconds < 2 * MINUTE ? seconds + " s" : (seconds + MINUTE / 2) / MINUTE + " min";
    }
}
