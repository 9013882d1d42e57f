package org.jenner.registry.exchange.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.jenner.registry.directory.Network;
import org.junit.jupiter.api.Test;

/** What greedy addresses leave to others. */
class FairSharesTest {
    private static final int ALL = 6_144;

    private final FairShares shares = new FairShares(ALL);

    @Test
    void oneGetsANinthAtMost() {
        assertThat(takesAll(network("192.0.2.1"))).isBetween(ALL / 9, ALL / 9 + 1);
    }

    @Test
    void thirtyGreedyOnesLeaveSomethingForTheNext() {
        for (int greedy = 1; greedy <= 30; greedy++) {
            takesAll(network("192.0.2." + greedy));
        }
        assertThat(takesAll(network("198.51.100.1"))).isGreaterThan(10);
    }

    @Test
    void whatIsGivenBackIsThereAgain() {
        Network one = network("192.0.2.1");
        int first = takesAll(one);
        shares.giveBack(one, first - 1);
        assertThat(takesAll(one)).isEqualTo(first - 1);
        shares.giveBack(one, first);
        assertThat(takesAll(network("192.0.2.2"))).isEqualTo(first);
    }

    @Test
    void neighboursOfOneSubscriberShare() {
        int first = takesAll(network("2001:db8:0:1::1"));
        assertThat(takesAll(network("2001:db8:0:1:ffff::2"))).isZero();
        assertThat(takesAll(network("2001:db8:0:2::1"))).isPositive().isLessThan(first);
    }

    @Test
    void saysWhenNothingIsLeftAtAll() {
        FairShares few = new FairShares(1);
        assertThat(few.take(network("192.0.2.1"))).isEqualTo(FairShares.Grant.TAKEN);
        assertThat(few.take(network("192.0.2.2"))).isEqualTo(FairShares.Grant.ALL_TAKEN);
    }

    private int takesAll(Network network) {
        int taken = 0;
        FairShares.Grant grant = shares.take(network);
        while (grant == FairShares.Grant.TAKEN) {
            taken++;
            grant = shares.take(network);
        }
        assertThat(grant).isEqualTo(FairShares.Grant.SHARE_TAKEN);
        return taken;
    }

    private static Network network(String address) {
        return Network.of(InetAddress.ofLiteral(address));
    }
}
