package org.jenner.registry.platform.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * Secrets of interfaces. They are generated, 160 random bits each, so a fast keyed hash protects them as well as a slow
 * one would, and a check costs microseconds.
 */
public final class InterfaceSecrets {
    private static final int BYTES = 20;

    private final byte[] key;
    private final SecureRandom random = new SecureRandom();

    public InterfaceSecrets(MasterKey master) {
        this.key = master.derived("interface secret");
    }

    /** A new secret, in letters and digits that pass through forms and shells unchanged. */
    public String generate() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        // Not '-' as a first letter: tools would take it for an option.
        return "s" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is stored: the hash binds the secret to its user id, so that it fits in no other row. */
    public byte[] hash(String userid, String secret) {
        return MasterKey.hmac(key, (userid + '\0' + secret).getBytes(StandardCharsets.UTF_8));
    }

    /** Is the secret one of those whose hashes are given? Takes the same time whatever it differs in. */
    public boolean matches(String userid, String secret, List<byte[]> hashes) {
        byte[] given = hash(userid, secret);
        boolean found = false;
        for (byte[] hash : hashes) {
            found |= MessageDigest.isEqual(given, hash);
        }
        return found;
    }
}
