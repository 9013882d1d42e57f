package org.jenner.registry.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FailedLoginsTest {
    private static final InetAddress ATTACKER = InetAddress.ofLiteral("192.0.2.66");
    private static final InetAddress CLINIC = InetAddress.ofLiteral("192.0.2.1");

    private final AtomicLong nanos = new AtomicLong();
    private final FailedLogins failures = new FailedLogins(nanos::get);

    @Test
    void barsAUserAtOneAddressAfterTenFailuresAndNotElsewhere() {
        fail(10, "clinic", ATTACKER);
        assertThat(failures.pause("clinic", ATTACKER)).hasValue(Duration.ofSeconds(30));
        assertThat(failures.pause("clinic", CLINIC)).isEmpty();
        assertThat(failures.pause("other", ATTACKER)).isEmpty();
    }

    @Test
    void givesOneMoreTryAfterEachInterval() {
        fail(10, "clinic", ATTACKER);
        nanos.addAndGet(Duration.ofSeconds(30).toNanos());
        assertThat(failures.pause("clinic", ATTACKER)).isEmpty();
        fail(1, "clinic", ATTACKER);
        assertThat(failures.pause("clinic", ATTACKER)).isPresent();
    }

    @Test
    void forgetsFailuresOfAUserWhoGotIn() {
        fail(9, "clinic", CLINIC);
        failures.succeeded("clinic", CLINIC);
        fail(9, "clinic", CLINIC);
        assertThat(failures.pause("clinic", CLINIC)).isEmpty();
    }

    @Test
    void barsAnAddressThatTriesManyUsers() {
        for (int user = 0; user < 60; user++) {
            assertThat(failures.pause("user" + user, ATTACKER)).isEmpty();
            fail(1, "user" + user, ATTACKER);
        }
        assertThat(failures.pause("another", ATTACKER)).hasValue(Duration.ofSeconds(5));
        assertThat(failures.pause("another", CLINIC)).isEmpty();
    }

    @Test
    void takesANetworkOfSixtyFourBitsForOneAddress() {
        fail(10, "clinic", InetAddress.ofLiteral("2001:db8::1"));
        assertThat(failures.pause("clinic", InetAddress.ofLiteral("2001:db8::ffff:2")))
                .isPresent();
        assertThat(failures.pause("clinic", InetAddress.ofLiteral("2001:db8:0:1::1")))
                .isEmpty();
    }

    @Test
    void forgetsTheOldestWhenMemoryIsFull() {
        fail(10, "first", ATTACKER);
        for (int other = 0; other < 10_000; other++) {
            failures.failed("user" + other, InetAddress.ofLiteral("10.0." + other / 250 + "." + other % 250));
        }
        assertThat(failures.pause("first", ATTACKER)).isEmpty();
    }

    private void fail(int times, String user, InetAddress from) {
        for (int time = 0; time < times; time++) {
            failures.failed(user, from);
        }
    }
}
