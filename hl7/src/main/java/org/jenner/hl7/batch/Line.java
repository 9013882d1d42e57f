package org.jenner.hl7.batch;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * One line of a file with its line end, judged by its first four characters.
 *
 * @param bytes as read
 * @param kind what the line is
 * @param begin where the segment name begins
 */
record Line(byte[] bytes, Kind kind, int begin) {

    enum Kind {
        /** Nothing but blanks and MLLP frame bytes. */
        BLANK,
        /** An MSH segment. */
        MESSAGE,
        /** FHS, BHS, BTS or FTS. */
        ENVELOPE,
        /** Any other segment, or none. */
        OTHER
    }

    private static final Set<String> ENVELOPES = Set.of("FHS", "BHS", "BTS", "FTS");

    static Line of(byte[] bytes) {
        int begin = 0;
        while (begin < bytes.length && isAround(bytes, begin)) {
            begin++;
        }
        if (begin == bytes.length) {
            return new Line(bytes, Kind.BLANK, begin);
        }
        if (bytes.length - begin < 3 || !isSeparatorOrEnd(bytes, begin + 3)) {
            return new Line(bytes, Kind.OTHER, begin);
        }
        String name = new String(bytes, begin, 3, StandardCharsets.US_ASCII);
        if (name.equals("MSH")) {
            return new Line(bytes, Kind.MESSAGE, begin);
        }
        return new Line(bytes, ENVELOPES.contains(name) ? Kind.ENVELOPE : Kind.OTHER, begin);
    }

    /** The text of a segment of the wrapping, without blanks and line end around it. */
    String text() {
        return new String(bytes, begin, bytes.length - begin, StandardCharsets.UTF_8).strip();
    }

    /** Whether it continues the message that has begun. */
    boolean isInsideMessage() {
        return kind == Kind.OTHER || kind == Kind.BLANK;
    }

    /** Whether it is UTF-16 or UTF-32: a byte order mark of those, or zero bytes among the first four. */
    boolean isWide() {
        if (bytes.length >= 2 && (bytes[0] & bytes[1] & 0xFE) == 0xFE) {
            return true;
        }
        for (int i = 0; i < Math.min(4, bytes.length); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** Blanks, line ends, MLLP frame bytes, the old end-of-file mark and the UTF-8 byte order mark. */
    private static boolean isAround(byte[] bytes, int at) {
        return switch (bytes[at]) {
            case ' ', '\t', '\r', '\n', 0x0B, 0x1C, 0x1A -> true;
            case (byte) 0xEF, (byte) 0xBB, (byte) 0xBF -> at < 3;
            default -> false;
        };
    }

    private static boolean isSeparatorOrEnd(byte[] bytes, int at) {
        if (at >= bytes.length) {
            return true;
        }
        byte b = bytes[at];
        return b == '\r' || b == '\n' || (b > ' ' && b < 0x7F && !Character.isLetterOrDigit(b));
    }
}
