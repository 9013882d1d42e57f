package org.jenner.registry.directory;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jenner.registry.platform.pace.Allowances;

/**
 * Slows down who fails again and again. Failures are counted for a user id from one address, and for an address over all user
 * ids. Nobody is locked out: secrets are 160 random bits, so guessing leads nowhere, while a clinic whose neighbour behind
 * the same gateway fails must get in. Memory is bounded: who failed longest ago is forgotten first.
 */
public final class FailedLogins {
    private final Allowances<String> users;
    private final Allowances<String> addresses;

    public FailedLogins() {
        this(System::nanoTime);
    }

    /**
     * @param nanoTime a clock that only moves forward, in nanoseconds
     */
    public FailedLogins(LongSupplier nanoTime) {
        users = new Allowances<>(10, Duration.ofSeconds(30), nanoTime);
        addresses = new Allowances<>(60, Duration.ofSeconds(5), nanoTime);
    }

    /**
     * Counts a failure.
     *
     * @return how long to wait before the next try; empty while few failed
     */
    public synchronized Optional<Duration> failed(String userid, InetAddress from) {
        String user = userAt(userid, from);
        String network = network(from);
        Optional<Duration> pause = users.pause(user).or(() -> addresses.pause(network));
        if (pause.isEmpty()) {
            users.count(user);
            addresses.count(network);
        }
        return pause;
    }

    /** The user id's length is the sender's choice; its hash is not, and the memory stays bounded. */
    private static String userAt(String userid, InetAddress from) {
        return network(from) + " " + (userid.length() <= 64 ? userid : userid.substring(0, 64) + userid.hashCode());
    }

    private static String network(InetAddress from) {
        return Network.of(from).number();
    }
}
