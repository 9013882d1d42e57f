package org.jenner.registry.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.fault.Fault;
import org.jenner.registry.platform.fault.FaultException;
import org.jenner.registry.testing.RegistryDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageSealTest {
    private static final Clock MARCH = Clock.fixed(Instant.parse("2026-03-31T23:59:59Z"), ZoneOffset.UTC);
    private static final Clock APRIL = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
    private static final byte[] TEXT = "MSH|^~\\&|sealed text, sealed text".getBytes(StandardCharsets.UTF_8);

    @RegisterExtension
    static final RegistryDatabase database = new RegistryDatabase();

    @TempDir
    static Path folder;

    @Test
    void opensWhatItSealedAlsoAfterARestart() {
        Sealed sealed = seal("a", Environment.SANDBOX, MARCH).seal(TEXT);
        assertThat(new String(sealed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("sealed");
        assertThat(seal("a", Environment.SANDBOX, APRIL).open(sealed)).isEqualTo(TEXT);
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        MessageSeal seal = seal("a", Environment.SANDBOX, MARCH);
        assertThat(seal.seal(TEXT).bytes()).isNotEqualTo(seal.seal(TEXT).bytes());
    }

    @Test
    void hasOneKeyForEachMonth() {
        Sealed march = seal("a", Environment.SANDBOX, MARCH).seal(TEXT);
        Sealed again = seal("a", Environment.SANDBOX, MARCH).seal(TEXT);
        Sealed april = seal("a", Environment.SANDBOX, APRIL).seal(TEXT);
        assertThat(again.dataKeyId()).isEqualTo(march.dataKeyId()).isNotEqualTo(april.dataKeyId());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 11, 12, 20, -1})
    void noticesAChangedByte(int where) {
        Sealed sealed = seal("a", Environment.SANDBOX, MARCH).seal(TEXT);
        byte[] changed = sealed.bytes().clone();
        changed[Math.floorMod(where, changed.length)] ^= 1;
        isRefused(() -> seal("a", Environment.SANDBOX, MARCH).open(new Sealed(sealed.dataKeyId(), changed)));
    }

    @Test
    void refusesAnotherEnvironmentAnotherMasterKeyAndShortBytes() {
        Sealed sealed = seal("a", Environment.SANDBOX, MARCH).seal(TEXT);
        isRefused(() -> seal("a", Environment.PRODUCTION, MARCH).open(sealed));
        isRefused(() -> seal("b", Environment.SANDBOX, MARCH).open(sealed));
        isRefused(() -> seal("a", Environment.SANDBOX, MARCH).open(new Sealed(sealed.dataKeyId(), new byte[5])));
    }

    @Test
    void compressesBeforeItEncrypts() {
        byte[] longText = "OBX|1|CE|64994-7^eligibility^LN\r".repeat(500).getBytes(StandardCharsets.UTF_8);
        assertThat(seal("a", Environment.SANDBOX, MARCH).seal(longText).bytes()).hasSizeLessThan(longText.length / 20);
    }

    private static void isRefused(ThrowingCallable opening) {
        assertThatThrownBy(opening)
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.INTERNAL));
    }

    private static MessageSeal seal(String master, Environment environment, Clock clock) {
        return new MessageSeal(MasterKey.in(folder.resolve(master)), database.admin(), environment, clock);
    }
}
