package org.jenner.registry.directory.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** A user who does not exist costs a check of Argon2id too; measured in memory, which it takes by the megabyte. */
class SameWorkTest {
    private static final long ARGON2_BYTES = 19L << 20;

    private final PasswordHashes hashes = new PasswordHashes();

    @Test
    void checksAPasswordForNobodyLikeOneForSomebody() {
        String hash = hashes.hash("a heron stands in the reeds");
        assertThat(hashes.matches("a heron stands in the reeds", hash)).isTrue();
        assertThat(hashes.matches("another", hash)).isFalse();
        hashes.matchesNobody("the first call makes the hash");
        long somebody = allocated(() -> hashes.matches("wrong", hash));
        long nobody = allocated(() -> hashes.matchesNobody("wrong"));
        assertThat(somebody).isGreaterThan(ARGON2_BYTES);
        assertThat(nobody).isBetween(somebody * 9 / 10, somebody * 11 / 10);
    }

    private static long allocated(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
