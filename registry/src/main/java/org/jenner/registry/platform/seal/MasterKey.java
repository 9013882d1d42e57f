package org.jenner.registry.platform.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jenner.registry.platform.fault.StartRefusedException;
import org.jenner.registry.platform.file.PrivateFile;

/**
 * The one key outside the database: 256 random bits in a file that only its owner reads, as 64 hexadecimal digits. It is
 * never used itself; every purpose has a key derived from it.
 */
public final class MasterKey {
    private static final int BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    private final byte[] key;

    MasterKey(byte[] key) {
        this.key = key.clone();
    }

    /** Reads the key, or makes it when the file is not there. */
    public static MasterKey in(Path file) {
        if (Files.exists(file)) {
            return read(file);
        }
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        try {
            PrivateFile.write(file, (HexFormat.of().formatHex(key) + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException unwritable) {
            throw new StartRefusedException(
                    "cannot write the master key to " + file + ": make room or give the right to write there",
                    unwritable);
        }
        return new MasterKey(key);
    }

    /** Reads the key; a file that is missing, open to others or no key is refused. */
    public static MasterKey read(Path file) {
        try {
            if (PrivateFile.isOpenToOthers(file)) {
                throw new StartRefusedException(
                        "the master key " + file + " can be read by others: chmod 600, and think of who has read it");
            }
            String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
            if (!text.matches("[0-9a-fA-F]{64}")) {
                throw new StartRefusedException(
                        "the master key " + file + " is not 64 hexadecimal digits: restore it from your safe copy");
            }
            return new MasterKey(HexFormat.of().parseHex(text));
        } catch (IOException | UncheckedIOException unreadable) {
            throw new StartRefusedException(
                    "cannot read the master key " + file + ": restore it, or run as the user who owns it", unreadable);
        }
    }

    /** A key for one purpose: HMAC-SHA-256 of the purpose's name under the master key. */
    byte[] derived(String purpose) {
        return hmac(key, purpose.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes by which a database tells that it is used with the key it was made with; they give nothing of it away. */
    public byte[] check() {
        return derived("check");
    }

    static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
