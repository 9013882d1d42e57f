package org.jenner.hl7;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jenner.hl7.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * From bytes to text by MSH-18 (table HL70211). Without MSH-18 a message is UTF-8; when it is not, most likely an older
 * Windows system sent it, and it is read as windows-1252 with a warning: refusing it would lose the doses for the sake of
 * an accent. For the same reason a message that names 8859/1 and is UTF-8 is read as UTF-8 with a warning: the two bytes of an
 * accent are never two letters of a name in 8859/1. Any other message that names its character set and does not keep to it is
 * refused, because nobody can say which of the two is wrong. HL7's own default is ASCII, which UTF-8 contains.
 */
final class CharacterSet {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final Map<String, Charset> BY_NAME = Map.ofEntries(
            Map.entry("", StandardCharsets.UTF_8),
            Map.entry("ASCII", StandardCharsets.US_ASCII),
            Map.entry("ISO IR6", StandardCharsets.US_ASCII),
            Map.entry("8859/1", StandardCharsets.ISO_8859_1),
            Map.entry("8859/2", Charset.forName("ISO-8859-2")),
            Map.entry("8859/3", Charset.forName("ISO-8859-3")),
            Map.entry("8859/4", Charset.forName("ISO-8859-4")),
            Map.entry("8859/5", Charset.forName("ISO-8859-5")),
            Map.entry("8859/6", Charset.forName("ISO-8859-6")),
            Map.entry("8859/7", Charset.forName("ISO-8859-7")),
            Map.entry("8859/8", Charset.forName("ISO-8859-8")),
            Map.entry("8859/9", Charset.forName("ISO-8859-9")),
            Map.entry("8859/15", Charset.forName("ISO-8859-15")),
            Map.entry("UNICODE", StandardCharsets.UTF_8),
            Map.entry("UNICODE UTF-8", StandardCharsets.UTF_8),
            Map.entry("UNICODE UTF-16", StandardCharsets.UTF_16),
            // Not in the table, but sent and beyond doubt.
            Map.entry("UTF-8", StandardCharsets.UTF_8),
            Map.entry("UTF8", StandardCharsets.UTF_8),
            Map.entry("ISO-8859-1", StandardCharsets.ISO_8859_1),
            Map.entry("ISO8859-1", StandardCharsets.ISO_8859_1));

    private CharacterSet() {}

    /** What became of the bytes. */
    sealed interface Decoded {

        /** Text, with a warning when the character set had to be assumed. */
        record Text(String text, Charset charset, List<Problem> warnings) implements Decoded {}

        /** No text. */
        record Failed(Problem problem) implements Decoded {}
    }

    /** Decodes a message text whose first line may name the character set. */
    static Decoded decode(byte[] body) {
        Charset wide = wide(body);
        if (wide != null) {
            return decodeWide(body, wide);
        }
        String name = nameIn(body);
        Charset named = BY_NAME.get(name);
        if (named == null) {
            return new Decoded.Failed(ReadingProblems.unknownCharacterSet());
        }
        if (named.equals(StandardCharsets.ISO_8859_1)) {
            return decodeLatin(body);
        }
        String text = strictly(body, named);
        if (text != null && !named.equals(StandardCharsets.UTF_16)) {
            return new Decoded.Text(text, named, List.of());
        }
        return name.isEmpty() ? decodeAsWindows(body) : new Decoded.Failed(ReadingProblems.characterSetMismatch());
    }

    /** The other way: bytes that are decoded to this text where the named character set can hold it. */
    static byte[] encode(String text) {
        String start = text.substring(0, Math.min(Header.LONGEST, text.length()));
        Charset named = BY_NAME.getOrDefault(
                nameIn(start.substring(Header.begin(start)).getBytes(StandardCharsets.ISO_8859_1)),
                StandardCharsets.UTF_8);
        return text.getBytes(named.newEncoder().canEncode(text) ? named : StandardCharsets.UTF_8);
    }

    /** The start of a body as ASCII, to find the header of a message that cannot be read as a whole. */
    static String asciiStart(byte[] body, int length) {
        return new String(body, 0, Math.min(length, body.length), StandardCharsets.US_ASCII).replace('\uFFFD', '?');
    }

    /** 8859/1 by name: any bytes fit it, so what it is shows by what else they could be. */
    private static Decoded decodeLatin(byte[] body) {
        String utf8 = isAscii(body) ? null : strictly(body, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return new Decoded.Text(utf8, StandardCharsets.UTF_8, List.of(ReadingProblems.characterSetNotNamed()));
        }
        if (hasWindowsBytes(body)) {
            return decodeAsWindows(body);
        }
        return new Decoded.Text(new String(body, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1, List.of());
    }

    private static boolean isAscii(byte[] body) {
        for (byte b : body) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static Decoded decodeAsWindows(byte[] body) {
        String text = strictly(body, WINDOWS_1252);
        return text == null
                ? new Decoded.Failed(ReadingProblems.characterSetMismatch())
                : new Decoded.Text(text, WINDOWS_1252, List.of(ReadingProblems.characterSetAssumed()));
    }

    private static Decoded decodeWide(byte[] body, Charset charset) {
        String text = strictly(body, charset);
        if (text == null) {
            return new Decoded.Failed(ReadingProblems.characterSetMismatch());
        }
        String name = nameIn(text.getBytes(StandardCharsets.UTF_8));
        if (name.isEmpty() || name.equals("UNICODE") || name.equals("UNICODE UTF-16")) {
            return new Decoded.Text(text, charset, List.of());
        }
        return new Decoded.Failed(
                BY_NAME.containsKey(name)
                        ? ReadingProblems.characterSetMismatch()
                        : ReadingProblems.unknownCharacterSet());
    }

    /** UTF-16 shows by its mark or by the zero byte in each letter of MSH. */
    private static @Nullable Charset wide(byte[] body) {
        if (body.length < 2) {
            return null;
        }
        int first = body[0] & 0xFF;
        int second = body[1] & 0xFF;
        if ((first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        if (first == 0 && second == 'M') {
            return StandardCharsets.UTF_16BE;
        }
        return first == 'M' && second == 0 ? StandardCharsets.UTF_16LE : null;
    }

    /** The first repetition of MSH-18, in capitals; "" when there is none. Read from bytes, for there is no text yet. */
    private static String nameIn(byte[] body) {
        int begin = 0;
        // Blanks, frame bytes and, as bytes are signed, a byte order mark.
        while (begin < body.length && body[begin] <= ' ') {
            begin++;
        }
        boolean header =
                begin + 5 < body.length && body[begin] == 'M' && body[begin + 1] == 'S' && body[begin + 2] == 'H';
        if (!header) {
            return "";
        }
        int at = begin + 3;
        for (int separators = 0; at < body.length && !isLineEnd(body[at]); at++) {
            if (body[at] == body[begin + 3] && ++separators == 17) {
                return name(body, at + 1, body[begin + 3], body[begin + 5]);
            }
        }
        return "";
    }

    private static String name(byte[] body, int start, byte field, byte repetition) {
        int end = start;
        while (end < body.length && body[end] != field && body[end] != repetition && !isLineEnd(body[end])) {
            end++;
        }
        String name = new String(body, start, end - start, StandardCharsets.ISO_8859_1);
        return name.strip().toUpperCase(Locale.ROOT);
    }

    private static boolean isLineEnd(byte b) {
        return b == '\r' || b == '\n';
    }

    private static boolean hasWindowsBytes(byte[] body) {
        for (byte b : body) {
            if ((b & 0xE0) == 0x80) {
                return true;
            }
        }
        return false;
    }

    /** The text, or null when a byte does not fit the character set. */
    private static @Nullable String strictly(byte[] body, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            // The decoder is the judge of what fits; null is its no.
            return null;
        }
    }
}
