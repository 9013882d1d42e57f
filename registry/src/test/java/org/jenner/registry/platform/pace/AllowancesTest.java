package org.jenner.registry.platform.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** So often at once, and once more after each interval. */
class AllowancesTest {
    private long now;
    private final Allowances<String> allowances = new Allowances<>(3, Duration.ofSeconds(10), () -> now);

    @Test
    void allowsSoOftenAtOnceAndOnceMoreAfterEachInterval() {
        assertThat(taken("one")).isEqualTo(3);
        assertThat(allowances.take("one")).hasValue(Duration.ofSeconds(10));
        after(Duration.ofSeconds(4));
        assertThat(allowances.pause("one"))
                .hasValueSatisfying(
                        pause -> assertThat(pause).isBetween(Duration.ofMillis(5_999), Duration.ofMillis(6_001)));
        after(Duration.ofSeconds(6));
        assertThat(taken("one")).isEqualTo(1);
        after(Duration.ofHours(1));
        assertThat(taken("one")).as("it does not heap up").isEqualTo(3);
    }

    @Test
    void countsEachForItself() {
        assertThat(taken("one")).isEqualTo(3);
        assertThat(taken("other")).isEqualTo(3);
    }

    @Test
    void waitingCostsNothing() {
        assertThat(taken("one")).isEqualTo(3);
        IntStream.range(0, 100).forEach(_ -> assertThat(allowances.take("one")).isPresent());
        after(Duration.ofSeconds(10));
        assertThat(allowances.take("one")).isEmpty();
    }

    @Test
    void forgetsWhoDidItLongestAgo() {
        assertThat(taken("one")).isEqualTo(3);
        IntStream.range(0, 10_000).forEach(number -> allowances.count("other " + number));
        assertThat(taken("one")).isEqualTo(3);
    }

    private int taken(String who) {
        int taken = 0;
        while (allowances.take(who).isEmpty()) {
            taken++;
        }
        return taken;
    }

    private void after(Duration pause) {
        now += pause.toNanos();
    }
}
