package org.jenner.registry.directory.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** One-time codes of an authenticator app (RFC 6238): six digits, thirty seconds, HMAC-SHA-1, which all apps know. */
final class Totp {
    private static final int KEY_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();

    static byte[] newKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    /** The time step of which this is the code: the present one or a neighbour, since clocks differ. */
    OptionalLong step(byte[] key, String typed, Instant now) {
        byte[] code = typed.replace(" ", "").getBytes(StandardCharsets.UTF_8);
        long present = now.getEpochSecond() / generator.getTimeStep().toSeconds();
        return LongStream.rangeClosed(present - 1, present + 1)
                .filter(step -> MessageDigest.isEqual(code(key, step).getBytes(StandardCharsets.UTF_8), code))
                .max();
    }

    /** The code of a time step. */
    String code(byte[] key, long step) {
        try {
            Instant then = Instant.ofEpochSecond(step * generator.getTimeStep().toSeconds());
            return generator.generateOneTimePasswordString(new SecretKeySpec(key, generator.getAlgorithm()), then);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a phone reads from the picture: the key and whose it is. */
    static String address(byte[] key, String registry, String userName) {
        return "otpauth://totp/" + encoded(registry) + ":" + encoded(userName) + "?secret=" + Base32.of(key)
                + "&issuer=" + encoded(registry);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
