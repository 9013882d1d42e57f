package org.jenner.registry.app.send;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A message as the MLLP door takes it: {@code 0x0B message 0x1C 0x0D}, with {@code USERID:PASSWORD} in MSH-8.
 *
 * @param frame the bytes to send
 */
@SuppressWarnings("ArrayRecordComponent") // written once
record Framed(byte[] frame) {
    static final int START = 0x0B;
    static final int END = 0x1C;
    static final int CARRIAGE_RETURN = 0x0D;

    /** MSH-1 is the first separator itself, so MSH-8 begins behind the seventh. */
    private static final int SEPARATORS = 7;

    /**
     * What stood in MSH-8 is left out.
     *
     * @return empty when the text cannot stand in a frame: it has no MSH, or holds a byte that begins or ends frames
     */
    static Optional<Framed> of(byte[] text, String credential) {
        if (!startsWithHeader(text) || holdsBlock(text)) {
            return Optional.empty();
        }
        byte separator = text[3];
        ByteArrayOutputStream frame = new ByteArrayOutputStream(text.length + credential.length() + 10);
        frame.write(START);
        int at = 0;
        for (int passed = 0; passed < SEPARATORS; passed++) {
            int end = fieldEnd(text, at, separator);
            frame.write(text, at, end - at);
            frame.write(separator);
            at = end < text.length && text[end] == separator ? end + 1 : end;
        }
        frame.writeBytes(credential.getBytes(StandardCharsets.UTF_8));
        int rest = fieldEnd(text, at, separator);
        frame.write(text, rest, text.length - rest);
        frame.write(END);
        frame.write(CARRIAGE_RETURN);
        return Optional.of(new Framed(frame.toByteArray()));
    }

    private static boolean startsWithHeader(byte[] text) {
        return text.length > 3 && text[0] == 'M' && text[1] == 'S' && text[2] == 'H';
    }

    private static boolean holdsBlock(byte[] text) {
        for (byte one : text) {
            if (one == START || one == END) {
                return true;
            }
        }
        return false;
    }

    /** Where the field that begins here ends: at a separator, at the end of the segment or of the text. */
    private static int fieldEnd(byte[] text, int from, byte separator) {
        int end = from;
        while (end < text.length && text[end] != separator && text[end] != '\r' && text[end] != '\n') {
            end++;
        }
        return end;
    }
}
