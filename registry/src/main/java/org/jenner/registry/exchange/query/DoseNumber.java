package org.jenner.registry.exchange.query;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jenner.registry.record.consolidate.DoseRecord;

/**
 * The registry's own order number of a vaccination event (ORC-3): the same in every answer, and telling nothing, since
 * internal numbers are never sent out.
 */
final class DoseNumber {

    private static final int BYTES = 8;

    private DoseNumber() {}

    static String of(DoseRecord dose) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(ByteBuffer.allocate(Long.BYTES).putLong(dose.dose()).array());
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
