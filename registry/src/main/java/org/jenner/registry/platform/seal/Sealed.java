package org.jenner.registry.platform.seal;

/**
 * Sealed bytes: compressed, then encrypted.
 *
 * @param dataKeyId the data key it is sealed with, a row of {@code data_key}
 * @param bytes 12 bytes of nonce, the ciphertext, 16 bytes of authentication tag
 */
@SuppressWarnings("ArrayRecordComponent") // carried from cipher to column; never compared
public record Sealed(int dataKeyId, byte[] bytes) {}
