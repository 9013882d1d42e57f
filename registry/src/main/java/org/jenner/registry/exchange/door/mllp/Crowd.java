package org.jenner.registry.exchange.door.mllp;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import org.jenner.registry.directory.Network;

/** How many connections there are, together and from each address. */
final class Crowd {
    private final Bounds bounds;
    private final Map<Network, Integer> from = new HashMap<>();
    private int together;

    Crowd(Bounds bounds) {
        this.bounds = bounds;
    }

    /** Takes a place for one from this address; false when there is none. */
    synchronized boolean enter(InetAddress address) {
        int others = from.getOrDefault(Network.of(address), 0);
        if (together >= bounds.connections() || others >= bounds.perAddress()) {
            return false;
        }
        together++;
        from.put(Network.of(address), others + 1);
        return true;
    }

    synchronized void leave(InetAddress address) {
        together--;
        from.computeIfPresent(Network.of(address), (_, count) -> count == 1 ? null : count - 1);
    }

    synchronized int size() {
        return together;
    }
}
