package org.jenner.hl7;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The first line of a text: what must be understood before the rest can be. */
final class Header {

    /** Characters looked at: MSH-3 to MSH-25 at their longest stay below it. */
    static final int LONGEST = 4096;

    private Header() {}

    /** Where the message begins: after a byte order mark, an MLLP start block and blanks. */
    static int begin(String text) {
        int begin = 0;
        while (begin < text.length() && isAround(text.charAt(begin))) {
            begin++;
        }
        return begin;
    }

    /** Where the message ends: before line ends, an MLLP end block and an old end-of-file mark. */
    static int end(String text, int begin) {
        int end = text.length();
        while (end > begin && isAround(text.charAt(end - 1))) {
            end--;
        }
        // Blanks that end the last value were sent with it.
        while (end > begin && end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return end;
    }

    private static boolean isAround(char c) {
        return switch (c) {
            case ' ', '\t', '\r', '\n', '\uFEFF', 0x0B, 0x1C, 0x1A -> true;
            default -> false;
        };
    }

    /** The delimiters that a text beginning with MSH, FHS or BHS declares, or null when they cannot divide a message. */
    static @Nullable Delimiters delimiters(String text) {
        if (text.startsWith("|^~\\&|", 3)) {
            return Delimiters.STANDARD;
        }
        if (text.length() < 8) {
            return null;
        }
        char field = text.charAt(3);
        int end = 4;
        while (end < text.length()
                && text.charAt(end) != field
                && text.charAt(end) != '\r'
                && text.charAt(end) != '\n') {
            end++;
        }
        // A fifth encoding character is the truncation character of HL7 2.7; nothing here is truncated.
        boolean four = end == 8 || end == 9;
        if (!four || !Delimiters.canDivide(field + text.substring(4, end))) {
            return null;
        }
        return new Delimiters(field, text.charAt(4), text.charAt(5), text.charAt(6), text.charAt(7));
    }

    /** The MSH segment alone, whatever follows it; control characters, which no answer could carry, become '?'. */
    static Optional<Message> read(String body) {
        int begin = begin(body);
        if (!body.startsWith("MSH", begin)) {
            return Optional.empty();
        }
        int end = begin;
        int most = Math.min(body.length(), begin + LONGEST);
        while (end < most && body.charAt(end) != '\r' && body.charAt(end) != '\n') {
            end++;
        }
        String line = withoutControls(body.substring(begin, end));
        Delimiters delimiters = delimiters(line);
        if (delimiters == null) {
            delimiters = assumed(line);
        }
        if (delimiters == null) {
            return Optional.empty();
        }
        Segment header = Segment.of(line, delimiters);
        return Optional.of(new Message(new Source(line, delimiters, StandardCharsets.UTF_8), List.of(header)));
    }

    /** With a broken MSH-2 the field separator alone still finds the names and the control id for an answer. */
    private static @Nullable Delimiters assumed(String line) {
        if (line.length() < 4 || !Delimiters.canDivide(line.charAt(3) + Delimiters.STANDARD.encodingCharacters())) {
            return null;
        }
        return new Delimiters(line.charAt(3), '^', '~', '\\', '&');
    }

    private static String withoutControls(String line) {
        StringBuilder clean = new StringBuilder(line.length());
        line.chars().forEach(c -> clean.append(Escapes.isForbidden(c) ? '?' : (char) c));
        return clean.toString();
    }
}
