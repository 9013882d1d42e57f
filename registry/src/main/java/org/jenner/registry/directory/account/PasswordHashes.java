package org.jenner.registry.directory.account;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jenner.registry.platform.fault.Fault;
import org.jenner.registry.platform.fault.FaultException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Argon2id (RFC 9106) with 19 MiB and two passes, as OWASP's Password Storage Cheat Sheet asks at least. A check costs some
 * fifty milliseconds of processor time on purpose, so only as many run at once as there are processors.
 */
final class PasswordHashes {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 << 10;
    private static final int PASSES = 2;
    private static final int SECONDS_TO_WAIT = 5;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private volatile @Nullable String nobodys;

    String hash(String password) {
        return within(() -> String.valueOf(argon2.encode(password)));
    }

    boolean matches(String password, String hash) {
        return within(() -> argon2.matches(password, hash));
    }

    /** Does the work of a check for a user who does not exist, so that the time tells nothing. */
    boolean matchesNobody(String password) {
        String hash = nobodys;
        if (hash == null) {
            hash = hash("nobody");
            nobodys = hash;
        }
        matches(password, hash);
        return false;
    }

    private <T> T within(Supplier<T> work) {
        try {
            if (!places.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                throw new FaultException(Fault.OVERLOADED, "too many passwords to check at once");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new FaultException(Fault.OVERLOADED, "stopped while waiting to check a password", stop);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
