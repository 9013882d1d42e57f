package org.jenner.registry.platform.seal;

import java.nio.charset.StandardCharsets;

/** What people sign in with beside their password: keys of one-time codes are sealed, recovery codes hashed. */
public final class PersonalSecrets {
    private final byte[] sealKey;
    private final byte[] hashKey;

    public PersonalSecrets(MasterKey master) {
        this.sealKey = master.derived("one-time code key");
        this.hashKey = master.derived("recovery code");
    }

    /** Seals a key; it opens for this account only. */
    public byte[] seal(long accountId, byte[] key) {
        return AesGcm.encrypt(sealKey, context(accountId), key);
    }

    public byte[] open(long accountId, byte[] sealed) {
        return AesGcm.decrypt(sealKey, context(accountId), sealed);
    }

    /** A keyed hash of something that need not be read again. */
    public byte[] hash(String text) {
        return MasterKey.hmac(hashKey, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String context(long accountId) {
        return "account " + accountId;
    }
}
