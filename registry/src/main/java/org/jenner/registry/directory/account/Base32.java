package org.jenner.registry.directory.account;

/** RFC 4648, section 6, without padding: how authenticator apps take a key. */
final class Base32 {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String of(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int waiting = 0;
        int bits = 0;
        for (byte one : bytes) {
            waiting = waiting << Byte.SIZE | one & 0xFF;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(DIGITS.charAt(waiting >> bits & (1 << BITS) - 1));
            }
            waiting &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(DIGITS.charAt(waiting << BITS - bits & (1 << BITS) - 1));
        }
        return text.toString();
    }
}
