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
    void slowsAUserAtOneAddressAfterTenFailuresAndNotElsewhere() {
        fail(10, "clinic", ATTACKER);
        assertThat(failures.failed("clinic", ATTACKER)).hasValue(Duration.ofSeconds(30));
        assertThat(failures.failed("clinic", CLINIC)).isEmpty();
        assertThat(failures.failed("other", ATTACKER)).isEmpty();
    }

    @Test
    void givesOneMoreTryAfterEachInterval() {
        fail(10, "clinic", ATTACKER);
        nanos.addAndGet(Duration.ofSeconds(30).toNanos());
        fail(1, "clinic", ATTACKER);
        assertThat(failures.failed("clinic", ATTACKER)).isPresent();
    }

    @Test
    void doesNotLengthenThePauseOfWhoGoesOnTrying() {
        fail(10, "clinic", ATTACKER);
        for (int more = 0; more < 100; more++) {
            assertThat(failures.failed("clinic", ATTACKER)).hasValue(Duration.ofSeconds(30));
        }
    }

    @Test
    void slowsAnAddressThatTriesManyUsers() {
        for (int user = 0; user < 60; user++) {
            fail(1, "user" + user, ATTACKER);
        }
        assertThat(failures.failed("another", ATTACKER)).hasValue(Duration.ofSeconds(5));
        assertThat(failures.failed("another", CLINIC)).isEmpty();
    }

    @Test
    void takesANetworkOfSixtyFourBitsForOneAddress() {
        fail(10, "clinic", InetAddress.ofLiteral("2001:db8::1"));
        assertThat(failures.failed("clinic", InetAddress.ofLiteral("2001:db8::ffff:2")))
                .isPresent();
        assertThat(failures.failed("clinic", InetAddress.ofLiteral("2001:db8:0:1::1")))
                .isEmpty();
    }

    @Test
    void forgetsTheOldestWhenMemoryIsFull() {
        fail(10, "first", ATTACKER);
        for (int other = 0; other < 10_000; other++) {
            fail(1, "user" + other, InetAddress.ofLiteral("10.0." + other / 250 + "." + other % 250));
        }
        assertThat(failures.failed("first", ATTACKER)).isEmpty();
    }

    private void fail(int times, String user, InetAddress from) {
        for (int time = 0; time < times; time++) {
            assertThat(failures.failed(user, from)).isEmpty();
        }
    }
}
