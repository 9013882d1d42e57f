package org.jenner.registry.testing;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.ByteArrayOutputStream;
import java.security.InvalidKeyException;
import java.time.Clock;
import javax.crypto.spec.SecretKeySpec;

/** The app on somebody's phone: takes the key that the page shows, and tells codes. */
public final class AuthenticatorApp {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final byte[] key;
    private final Clock clock;

    /**
     * @param key in Base32, blanks allowed
     */
    public AuthenticatorApp(String key, Clock clock) {
        this.key = bytes(key.replace(" ", ""));
        this.clock = clock;
    }

    /** The code of this moment. */
    public String code() {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(key, generator.getAlgorithm()), clock.instant());
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int waiting = 0;
        int bits = 0;
        for (char letter : text.toCharArray()) {
            waiting = waiting << 5 | DIGITS.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(waiting >> bits);
                waiting &= (1 << bits) - 1;
            }
        }
        return bytes.toByteArray();
    }
}
