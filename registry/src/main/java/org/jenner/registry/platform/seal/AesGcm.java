package org.jenner.registry.platform.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jenner.registry.platform.fault.Fault;
import org.jenner.registry.platform.fault.FaultException;

/** AES-256-GCM with a random nonce of 96 bits in front (NIST SP 800-38D). */
final class AesGcm {
    static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AesGcm() {}

    /**
     * @param context what the bytes belong to; they open only with the same context
     */
    static byte[] encrypt(byte[] key, String context, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] secret = cipher(Cipher.ENCRYPT_MODE, key, nonce, context).doFinal(plain);
            byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + secret.length);
            System.arraycopy(secret, 0, sealed, NONCE_BYTES, secret.length);
            return sealed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Opens; bytes that were changed, or another key or context, are a fault. */
    static byte[] decrypt(byte[] key, String context, byte[] sealed) {
        if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
            throw new FaultException(Fault.INTERNAL, "sealed bytes are too short: " + context);
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, context)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (AEADBadTagException notGenuine) {
            throw new FaultException(
                    Fault.INTERNAL, "sealed bytes were changed, or the key is another: " + context, notGenuine);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
