package org.jenner.registry.platform.pace;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What each of many may do: so often at once, and once more after each interval. Memory is bounded: who did it longest ago
 * is forgotten first, and may do it as if they never had.
 *
 * @param <K> who is counted
 */
public final class Allowances<K> {
    private static final int REMEMBERED = 10_000;

    private final int atOnce;
    private final Duration interval;
    private final LongSupplier nanoTime;
    private final Map<K, Left> remembered = new Recent<>();

    /**
     * @param nanoTime a clock that only moves forward, in nanoseconds
     */
    public Allowances(int atOnce, Duration interval, LongSupplier nanoTime) {
        this.atOnce = atOnce;
        this.interval = interval;
        this.nanoTime = nanoTime;
    }

    /** How often somebody may do it yet, as of a moment. */
    private record Left(double times, long at) {}

    private static final class Recent<K> extends LinkedHashMap<K, Left> {
        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Left> eldest) {
            return size() > REMEMBERED;
        }
    }

    /** How long somebody has to wait; empty when they need not. */
    public synchronized Optional<Duration> pause(K who) {
        double times = left(who).times();
        return times >= 1 ? Optional.empty() : Optional.of(Duration.ofNanos((long) ((1 - times) * interval.toNanos())));
    }

    /** Counts that somebody did it. */
    public synchronized void count(K who) {
        Left left = left(who);
        remembered.put(who, new Left(left.times() - 1, left.at()));
    }

    /** Counts that somebody does it, unless they have to wait, and says how long. */
    public synchronized Optional<Duration> take(K who) {
        Optional<Duration> pause = pause(who);
        if (pause.isEmpty()) {
            count(who);
        }
        return pause;
    }

    private Left left(K who) {
        long now = nanoTime.getAsLong();
        Left before = remembered.get(who);
        if (before == null) {
            return new Left(atOnce, now);
        }
        double gained = (double) (now - before.at()) / interval.toNanos();
        return new Left(Math.min(atOnce, before.times() + gained), now);
    }
}
