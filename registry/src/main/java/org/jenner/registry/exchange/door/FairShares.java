package org.jenner.registry.exchange.door;

import java.util.HashMap;
import java.util.Map;
import org.jenner.registry.directory.Network;

/**
 * Pieces of something that all senders share. One may hold an eighth of what the others leave free: a crowd from one address
 * gets a ninth of all at most, and there is something left for whoever comes from another, however many crowds there are
 * before.
 */
final class FairShares {
    private static final int PART = 8;

    private final Map<Network, Integer> held = new HashMap<>();
    private int free;

    FairShares(int all) {
        free = all;
    }

    /** What became of asking for a piece. */
    enum Grant {
        TAKEN,
        /** Who asks holds its share. */
        SHARE_TAKEN,
        /** There is no piece left. */
        ALL_TAKEN
    }

    synchronized Grant take(Network network) {
        if (free == 0) {
            return Grant.ALL_TAKEN;
        }
        int holds = held.getOrDefault(network, 0);
        if (holds * PART >= free) {
            return Grant.SHARE_TAKEN;
        }
        held.put(network, holds + 1);
        free--;
        return Grant.TAKEN;
    }

    synchronized void giveBack(Network network, int pieces) {
        held.computeIfPresent(network, (_, holds) -> holds == pieces ? null : holds - pieces);
        free += pieces;
    }
}
