package org.jenner.hl7;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Escape sequences inside a value (HL7 2.5.1 section 2.7). Reading turns {@code \F\ \S\ \T\ \R\ \E\}, {@code \Xhh..\} and
 * {@code \.br\} (a line feed) into what they stand for. Every other sequence is kept as it was sent: highlighting and
 * local sequences are formatting that only a screen could carry out.
 */
final class Escapes {

    /** Sequences that HL7 defines and that we keep: their closing character does not open another one. */
    private static final Pattern KEPT = Pattern.compile("[HNP]|\\.[a-z]{2}[+-]?\\d*|[CMXZ][0-9A-Za-z]*");

    private static final int ASCII = 128;
    private static final char ESCAPE = Delimiters.STANDARD.escape();

    /** Which characters are written as they are: an answer has tens of thousands to look at. */
    private static final boolean[] PLAIN = plain();

    private Escapes() {}

    /** The text that stands between two offsets, its escape sequences resolved. */
    static String decode(String text, int start, int end, Delimiters delimiters, Charset charset) {
        char escape = delimiters.escape();
        int open = text.indexOf(escape, start, end);
        if (open < 0) {
            return text.substring(start, end);
        }
        StringBuilder decoded = new StringBuilder(end - start);
        int from = start;
        while (open >= 0) {
            decoded.append(text, from, open);
            int close = text.indexOf(escape, open + 1, end);
            if (close < 0) {
                from = open;
                break;
            }
            from = resolve(decoded, text.substring(open + 1, close), close, delimiters, charset);
            open = text.indexOf(escape, from, end);
        }
        return decoded.append(text, from, end).toString();
    }

    /** Appends what the sequence stands for; returns where reading goes on. */
    private static int resolve(StringBuilder decoded, String body, int close, Delimiters delimiters, Charset charset) {
        char delimiter = body.length() == 1 ? delimiters.escapedBy(body.charAt(0)) : 0;
        if (delimiter != 0) {
            decoded.append(delimiter);
            return close + 1;
        }
        if (body.equals(".br")) {
            decoded.append('\n');
            return close + 1;
        }
        if (KEPT.matcher(body).matches()) {
            String bytes = body.charAt(0) == 'X' ? hexadecimal(body.substring(1), charset) : "";
            if (bytes.isEmpty()) {
                decoded.append(delimiters.escape()).append(body).append(delimiters.escape());
            } else {
                decoded.append(bytes);
            }
            return close + 1;
        }
        // A bare escape character, as in a file path: what follows may itself open a sequence.
        decoded.append(delimiters.escape()).append(body);
        return close;
    }

    /**
     * The characters that these bytes are in the message's character set, or "" when they are none. Control characters
     * other than tab and line ends are not let in: no database text, XML or page could carry them.
     */
    private static String hexadecimal(String digits, Charset charset) {
        if (digits.isEmpty() || digits.length() % 2 != 0 || !digits.chars().allMatch(HexFormat::isHexDigit)) {
            return "";
        }
        try {
            byte[] bytes = HexFormat.of().parseHex(digits);
            String characters =
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return characters.chars().anyMatch(Escapes::isForbidden) ? "" : characters;
        } catch (CharacterCodingException e) {
            // Bytes of no character stay visible as the sequence that was sent.
            return "";
        }
    }

    /** Whether a control character may stand in no HL7 text: all below blank but tab, line feed and carriage return. */
    static boolean isForbidden(int character) {
        return character < ' ' && character != '\t' && character != '\n' && character != '\r';
    }

    /**
     * The value as it must be written with the standard delimiters so that reading returns it: delimiters and line ends
     * become escape sequences.
     */
    static String encode(String value) {
        if (value.equals(Segment.NULL)) {
            return hexSequence('"').repeat(2);
        }
        int i = 0;
        while (i < value.length() && isPlain(value.charAt(i))) {
            i++;
        }
        if (i == value.length()) {
            return value;
        }
        StringBuilder encoded = new StringBuilder(value.length() + 16).append(value, 0, i);
        for (; i < value.length(); i++) {
            append(encoded, value.charAt(i));
        }
        return encoded.toString();
    }

    private static void append(StringBuilder encoded, char character) {
        char letter = Delimiters.STANDARD.letterFor(character);
        if (isPlain(character)) {
            encoded.append(character);
        } else if (letter != 0) {
            encoded.append(ESCAPE).append(letter).append(ESCAPE);
        } else {
            encoded.append(hexSequence(character));
        }
    }

    private static boolean isPlain(char character) {
        return character >= PLAIN.length || PLAIN[character];
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[ASCII];
        for (char character = 0; character < ASCII; character++) {
            boolean control = character < ' ' && character != '\t';
            plain[character] = !control && Delimiters.STANDARD.letterFor(character) == 0;
        }
        return plain;
    }

    private static String hexSequence(char character) {
        String digits = HexFormat.of().toHexDigits((byte) character).toUpperCase(Locale.ROOT);
        return ESCAPE + "X" + digits + ESCAPE;
    }
}
