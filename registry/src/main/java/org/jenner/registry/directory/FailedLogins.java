package org.jenner.registry.directory;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Slows down guessing. Failures are counted for a user id from one address, and for an address over all user ids; never
 * for a user id alone, or anybody could lock a clinic out by failing in its name. (Secrets are 160 random bits, so
 * guessing one from many addresses leads nowhere.) Memory is bounded: who failed longest ago is forgotten first.
 */
public final class FailedLogins {
    private static final int REMEMBERED = 10_000;
    private static final Allowance OF_USER = new Allowance(10, Duration.ofSeconds(30));
    private static final Allowance OF_ADDRESS = new Allowance(60, Duration.ofSeconds(5));
    private static final int NETWORK_BYTES = 8;

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

    /** How long this user id from this address has to wait; empty when it may try. */
    public synchronized Optional<Duration> pause(String userid, InetAddress from) {
        Optional<Duration> ofUser = bucket(users, userAt(userid, from), OF_USER).pause(OF_USER);
        return ofUser.isPresent()
                ? ofUser
                : bucket(addresses, network(from), OF_ADDRESS).pause(OF_ADDRESS);
    }

    public synchronized void failed(String userid, InetAddress from) {
        users.put(
                userAt(userid, from),
                bucket(users, userAt(userid, from), OF_USER).lessOne());
        addresses.put(
                network(from), bucket(addresses, network(from), OF_ADDRESS).lessOne());
    }

    public synchronized void succeeded(String userid, InetAddress from) {
        users.remove(userAt(userid, from));
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

    /** One subscriber holds a whole IPv6 network of 64 bits. */
    private static String network(InetAddress from) {
        byte[] bytes = from.getAddress();
        return HexFormat.of().formatHex(from instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
    }
}
