package org.jenner.hl7;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jenner.hl7.problem.Problem;

/**
 * Reads one HL7 v2 message of any version. Any bytes give an answer: a message, or the reason why there is none.
 *
 * <p>Segments may end with CR, LF or both, mixed; blank lines, blanks before a segment name, a byte order mark and MLLP
 * frame bytes around the message are passed over.
 */
public final class Hl7Reader {

    private Hl7Reader() {}

    /** Reads bytes as they came from the wire, in the character set that MSH-18 names; without one, UTF-8. */
    public static Reading read(byte[] body, Limits limits) {
        if (body.length > limits.bytes()) {
            String start = CharacterSet.asciiStart(body, Header.LONGEST);
            return new Reading.Unreadable(ReadingProblems.tooLarge(limits.bytes()), Header.read(start));
        }
        return switch (CharacterSet.decode(body)) {
            case CharacterSet.Decoded.Failed(Problem problem) -> {
                String start = CharacterSet.asciiStart(body, Header.LONGEST);
                yield new Reading.Unreadable(problem, Header.read(start));
            }
            case CharacterSet.Decoded.Text(String text, Charset charset, var warnings) ->
                read(text, charset, limits, warnings);
        };
    }

    /** Reads text that the transport has already decoded, such as the content of an XML element; MSH-18 says nothing then. */
    public static Reading read(String text, Limits limits) {
        // No character takes more than three bytes a char, so short texts need not be counted.
        if (text.length() > limits.bytes()
                || (text.length() > limits.bytes() / 3
                        && text.getBytes(StandardCharsets.UTF_8).length > limits.bytes())) {
            return new Reading.Unreadable(ReadingProblems.tooLarge(limits.bytes()), Header.read(text));
        }
        if (hasLoneSurrogate(text)) {
            return new Reading.Unreadable(ReadingProblems.characterSetMismatch(), Header.read(text));
        }
        return read(text, StandardCharsets.UTF_8, limits, List.of());
    }

    /**
     * The bytes as which text that the transport has decoded already, such as the content of an XML element, would have come
     * from the wire: in the character set that MSH-18 names, where it can hold the text, else in UTF-8.
     */
    public static byte[] bytes(String text) {
        return CharacterSet.encode(text);
    }

    private static Reading read(String body, Charset charset, Limits limits, List<Problem> warnings) {
        int begin = Header.begin(body);
        String text = body.substring(begin, Header.end(body, begin));
        if (text.isEmpty()) {
            return unreadable(ReadingProblems.empty(), text);
        }
        if (text.startsWith("FHS") || text.startsWith("BHS")) {
            return unreadable(ReadingProblems.batch(), text);
        }
        if (!text.startsWith("MSH")) {
            return unreadable(ReadingProblems.noHeader(), text);
        }
        Delimiters delimiters = Header.delimiters(text);
        if (delimiters == null) {
            return unreadable(whyNoDelimiters(text), text);
        }
        List<Problem> problems = new ArrayList<>(warnings);
        if (text.indexOf('\uFFFD') >= 0) {
            problems.add(ReadingProblems.charactersLost());
        }
        return Layout.divide(new Source(text, delimiters, charset), limits, problems);
    }

    /** Half a character: no character set could carry it on. */
    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private static Problem whyNoDelimiters(String text) {
        boolean escaped = text.startsWith("&amp;", 7);
        return escaped ? ReadingProblems.xmlEscapedTwice() : ReadingProblems.delimiters();
    }

    private static Reading unreadable(Problem problem, String text) {
        return new Reading.Unreadable(problem, Header.read(text));
    }
}
