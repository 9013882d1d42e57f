package org.jenner.registry.platform.seal;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Compression before encryption (deflate without header); the other order would compress nothing. */
final class Deflated {
    // More than any body that a door lets in; a longer one is no text of ours.
    private static final int MOST_BYTES = 256 << 20;
    private static final int CHUNK = 8192;

    private Deflated() {}

    static byte[] deflate(byte[] plain) {
        try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 2 + 64);
            byte[] chunk = new byte[CHUNK];
            while (!deflater.finished()) {
                packed.write(chunk, 0, deflater.deflate(chunk));
            }
            return packed.toByteArray();
        }
    }

    static byte[] inflate(byte[] packed) throws DataFormatException {
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(packed);
            ByteArrayOutputStream plain = new ByteArrayOutputStream(packed.length * 3);
            byte[] chunk = new byte[CHUNK];
            while (!inflater.finished()) {
                int read = inflater.inflate(chunk);
                if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new DataFormatException("ends early");
                }
                plain.write(chunk, 0, read);
                if (plain.size() > MOST_BYTES) {
                    throw new DataFormatException("longer than " + MOST_BYTES + " bytes");
                }
            }
            return plain.toByteArray();
        }
    }
}
