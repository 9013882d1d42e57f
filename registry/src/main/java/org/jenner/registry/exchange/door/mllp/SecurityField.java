package org.jenner.registry.exchange.door.mllp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jenner.registry.directory.Claim;

/**
 * MSH-8, the field that HL7 sets aside for security (HL7 2.5.1 section 2.15.9.8): here {@code USERID:PASSWORD}.
 *
 * @param claim empty when the field is, or when the text has no header
 * @param message the text without the field's content, so that no secret is ever stored with a message
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once
record SecurityField(Optional<Claim> claim, byte[] message) {
    /** MSH-1 is the first separator itself, so MSH-8 begins behind the seventh. */
    private static final int SEPARATORS = 7;

    private static final int HEADER = 3;

    static SecurityField of(byte[] text) {
        int begin = 0;
        while (begin < text.length && text[begin] <= ' ') {
            begin++;
        }
        if (!startsWithHeader(text, begin)) {
            return new SecurityField(Optional.empty(), text);
        }
        byte separator = text[begin + HEADER];
        int from = begin + HEADER;
        for (int passed = 0; passed < SEPARATORS; passed++) {
            from = end(text, from, separator) + 1;
        }
        int to = end(text, from, separator);
        return from >= to ? new SecurityField(Optional.empty(), text) : without(text, from, to);
    }

    private static SecurityField without(byte[] text, int from, int to) {
        ByteArrayOutputStream rest = new ByteArrayOutputStream(text.length);
        rest.write(text, 0, from);
        rest.write(text, to, text.length - to);
        String pair = new String(text, from, to - from, StandardCharsets.UTF_8);
        int colon = pair.indexOf(':');
        return new SecurityField(
                colon < 1
                        ? Optional.empty()
                        : Optional.of(new Claim(pair.substring(0, colon), pair.substring(colon + 1), null)),
                rest.toByteArray());
    }

    private static boolean startsWithHeader(byte[] text, int begin) {
        return text.length > begin + HEADER && text[begin] == 'M' && text[begin + 1] == 'S' && text[begin + 2] == 'H';
    }

    /** The next separator, or where the segment ends; stays there when it is called again. */
    private static int end(byte[] text, int from, byte separator) {
        int end = Math.min(from, text.length);
        while (end < text.length && text[end] != separator && text[end] != '\r' && text[end] != '\n') {
            end++;
        }
        return end;
    }
}
