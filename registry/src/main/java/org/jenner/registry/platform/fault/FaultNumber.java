package org.jenner.registry.platform.fault;

import java.security.SecureRandom;
import java.util.HexFormat;

/** The number under which the log tells more of what an answer only names: twelve random digits, hexadecimal. */
public final class FaultNumber {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 6;

    private FaultNumber() {}

    public static String next() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
