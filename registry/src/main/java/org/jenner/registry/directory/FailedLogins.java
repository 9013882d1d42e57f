package org.jenner.registry.directory;

import java.net.InetAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Slows down who fails again and again. Failures are counted for a user id from one address, and for an address over all user
 * ids. Nobody is locked out: secrets are 160 random bits, so guessing leads nowhere, while a clinic whose neighbour behind
 * the same gateway fails must get in. Memory is bounded: who failed longest ago is forgotten first.
 */
public final class FailedLogins {
    private static final int REMEMBERED = 10_000;
    private static final Allowance OF_USER = new Allowance(10, Duration.ofSeconds(30));
    private static final Allowance OF_ADDRESS = new Allowance(60, Duration.ofSeconds(5));

    private final LongSupplier nanoTime;
    private final Map<String, Bucket> users = new Recent();
    private final Map<String, Bucket> addresses = new Recent();

    public FailedLogins() {
        this(System::nanoTime);
    }

    /**
     * @param nanoTime a clock that only moves forward, in nanoseconds
     */
    public FailedLogins(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** So many failures at once, and one more after each interval. */
    private record Allowance(int failures, Duration interval) {}

    /** Failures left, as of a moment. */
    private record Bucket(double left, long at) {

        Bucket filled(Allowance allowance, long now) {
            double gained = (double) (now - at) / allowance.interval().toNanos();
            return new Bucket(Math.min(allowance.failures(), left + gained), now);
        }

        Bucket lessOne() {
            return new Bucket(left - 1, at);
        }

        Optional<Duration> pause(Allowance allowance) {
            return left >= 1
                    ? Optional.empty()
                    : Optional.of(Duration.ofNanos(
                            (long) ((1 - left) * allowance.interval().toNanos())));
        }
    }

    private static final class Recent extends LinkedHashMap<String, Bucket> {
        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    }

    /**
     * Counts a failure.
     *
     * @return how long to wait before the next try; empty while few failed
     */
    public synchronized Optional<Duration> failed(String userid, InetAddress from) {
        Bucket ofUser = bucket(users, userAt(userid, from), OF_USER);
        Bucket ofAddress = bucket(addresses, network(from), OF_ADDRESS);
        Optional<Duration> pause = ofUser.pause(OF_USER).or(() -> ofAddress.pause(OF_ADDRESS));
        if (pause.isEmpty()) {
            users.put(userAt(userid, from), ofUser.lessOne());
            addresses.put(network(from), ofAddress.lessOne());
        }
        return pause;
    }

    private Bucket bucket(Map<String, Bucket> buckets, String key, Allowance allowance) {
        long now = nanoTime.getAsLong();
        Bucket bucket = buckets.get(key);
        return bucket == null ? new Bucket(allowance.failures(), now) : bucket.filled(allowance, now);
    }

    /** The user id's length is the sender's choice; its hash is not, and the memory stays bounded. */
    private static String userAt(String userid, InetAddress from) {
        return network(from) + " " + (userid.length() <= 64 ? userid : userid.substring(0, 64) + userid.hashCode());
    }

    private static String network(InetAddress from) {
        return Network.of(from).number();
    }
}
