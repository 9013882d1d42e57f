package org.jenner.registry.platform.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jenner.registry.platform.database.Environment;

/**
 * Numbers for the world outside in the place of internal ones, which would tell how many there are and which came first. They
 * are a keyed hash: the same at every start and after a rebuild, and without the master key nobody can count through them.
 */
public final class PublicNumbers {

    private static final int BYTES = 8;

    /** Of what. */
    public enum Kind {
        /** A vaccination event of the record: its order number (ORC-3). */
        DOSE,
        /** A message: the control id (MSH-10) of its answer. */
        MESSAGE
    }

    private final byte[] key;

    public PublicNumbers(MasterKey master) {
        this.key = master.derived("public number");
    }

    /** Sixteen hexadecimal digits that stand for an internal number. */
    public String of(Environment environment, Kind kind, long number) {
        byte[] what = (environment.word() + '\0' + kind + '\0').getBytes(StandardCharsets.UTF_8);
        byte[] text = ByteBuffer.allocate(what.length + Long.BYTES)
                .put(what)
                .putLong(number)
                .array();
        return HexFormat.of().formatHex(MasterKey.hmac(key, text), 0, BYTES);
    }
}
