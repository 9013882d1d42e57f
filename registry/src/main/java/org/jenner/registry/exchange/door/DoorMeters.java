package org.jenner.registry.exchange.door;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jenner.registry.directory.Authentication;
import org.jenner.registry.platform.database.Environment;

/** Counts and times what comes to one door. No label says who sent it or about whom. */
final class DoorMeters {
    private static final Duration[] LIMITS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2)
    };

    private final String door;
    private final MeterRegistry metrics;

    DoorMeters(String door, MeterRegistry metrics) {
        this.door = door;
        this.metrics = metrics;
    }

    void signIn(Authentication.Outcome outcome) {
        String word = switch (outcome) {
            case Authentication.Outcome.Accepted _ -> "accepted";
            case Authentication.Outcome.Refused _ -> "refused";
            case Authentication.Outcome.TooMany _ -> "too_many_failures";
        };
        metrics.counter("jenner.sign.ins", "door", door, "outcome", word).increment();
    }

    /** From the handing over to the answer, the wait for a place included. */
    void message(Environment environment, Reception.Outcome outcome, long nanos) {
        String word = switch (outcome) {
            case Reception.Outcome.Answered _ -> "answered";
            case Reception.Outcome.Failed failed -> failed.fault().name().toLowerCase(Locale.ROOT);
        };
        Timer.builder("jenner.messages")
                .tags("door", door, "environment", environment.word(), "outcome", word)
                .serviceLevelObjectives(LIMITS)
                .register(metrics)
                .record(nanos, TimeUnit.NANOSECONDS);
    }
}
