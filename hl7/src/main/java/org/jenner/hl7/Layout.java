package org.jenner.hl7;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jenner.hl7.problem.Location;
import org.jenner.hl7.problem.Problem;
import org.jspecify.annotations.Nullable;

/** One walk over the characters of a message: marks its pieces and counts what has a limit. */
final class Layout {

    // What a character is to the walk. Separators are the levels of Marks.
    private static final byte PLAIN = 0;
    private static final byte LINE_END = 5;
    private static final byte FORBIDDEN = 6;

    private static final byte[] STANDARD_KINDS = kinds(Delimiters.STANDARD);
    private static final Limits NO_LIMITS =
            new Limits(Marks.longestText(), Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    private final Source source;
    private final String text;
    private final Limits limits;
    private final byte[] kinds;
    private final char[] characters;
    private final Marks marks;
    private final List<Segment> segments = new ArrayList<>();
    private final Map<String, Integer> sequences = new HashMap<>();
    private int lines;
    private final List<Problem> cuts = new ArrayList<>();
    private int skippedLines;
    private @Nullable Problem failure;

    private Layout(Source source, Limits limits) {
        this.source = source;
        this.text = source.text();
        this.characters = text.toCharArray();
        this.marks = new Marks(characters.length);
        this.limits = limits;
        this.kinds = source.delimiters().equals(Delimiters.STANDARD) ? STANDARD_KINDS : kinds(source.delimiters());
    }

    /** Divides a text that begins with MSH. */
    static Reading divide(Source source, Limits limits, List<Problem> problems) {
        Layout layout = new Layout(source, limits);
        layout.walk();
        if (layout.failure != null) {
            return new Reading.Unreadable(layout.failure, Header.read(source.text()));
        }
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(layout.cuts);
        return new Reading.Read(new Message(source, layout.segments), all);
    }

    /** Divides a line that is one segment. */
    static Segment lone(String line, Delimiters delimiters) {
        Layout layout = new Layout(new Source(line, delimiters, StandardCharsets.UTF_8), NO_LIMITS);
        layout.walk();
        if (layout.failure != null || !layout.cuts.isEmpty() || layout.segments.size() != 1) {
            throw new IllegalArgumentException("not one segment");
        }
        return layout.segments.getFirst();
    }

    /** Whether a segment begins here: a name of three, then a separator or the end of the line. */
    private boolean isSegment(int start) {
        return start + 3 <= text.length()
                && isName(text, start)
                && (start + 3 == text.length() || kind(start + 3) == Marks.FIELD || kind(start + 3) == LINE_END);
    }

    /** Whether three characters are the name of a segment: a capital, then capitals or digits. */
    static boolean isName(String text, int start) {
        return isCapital(text.charAt(start))
                && isCapitalOrDigit(text.charAt(start + 1))
                && isCapitalOrDigit(text.charAt(start + 2));
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isCapitalOrDigit(char c) {
        return isCapital(c) || (c >= '0' && c <= '9');
    }

    private static byte[] kinds(Delimiters delimiters) {
        byte[] kinds = new byte[128];
        Arrays.fill(kinds, 0, ' ', FORBIDDEN);
        kinds['\t'] = PLAIN;
        kinds['\r'] = LINE_END;
        kinds['\n'] = LINE_END;
        kinds[delimiters.field()] = Marks.FIELD;
        kinds[delimiters.repetition()] = Marks.REPETITION;
        kinds[delimiters.component()] = Marks.COMPONENT;
        kinds[delimiters.subcomponent()] = Marks.SUBCOMPONENT;
        return kinds;
    }

    private int kind(int index) {
        char c = text.charAt(index);
        return c < 128 ? kinds[c] : PLAIN;
    }

    private void walk() {
        int at = 0;
        while (failure == null && at < text.length()) {
            char c = text.charAt(at);
            if (c == '\r' || c == '\n' || c == ' ' || c == '\t') {
                at++;
            } else if (++lines > limits.segments()) {
                failure = ReadingProblems.tooManySegments(limits.segments());
            } else {
                boolean begins = isSegment(at);
                if (begins) {
                    endOfSkippedLines(lines - 1);
                }
                at = begins ? segment(at) : skipLine(at);
            }
        }
        endOfSkippedLines(lines);
    }

    /** Tells of the lines that were skipped up to this one, if any were. */
    private void endOfSkippedLines(int last) {
        if (skippedLines > 0) {
            Location cut = segments.isEmpty() ? null : segments.getLast().location();
            cuts.add(ReadingProblems.linesWithoutSegment(cut, last - skippedLines + 1, last));
            skippedLines = 0;
        }
    }

    /** Whether the next line that is not blank is no segment: then it is the rest of the one that ends here. */
    private boolean isCut(int end) {
        int next = end;
        while (next < text.length() && text.charAt(next) <= ' ') {
            next++;
        }
        return next < text.length() && !isSegment(next);
    }

    private int skipLine(int start) {
        skippedLines++;
        int at = start;
        for (; at < text.length() && kind(at) != LINE_END; at++) {
            if (kind(at) == FORBIDDEN) {
                failure = ReadingProblems.controlCharacter(at + 1);
            }
        }
        return at;
    }

    private int segment(int start) {
        String name = text.substring(start, start + 3);
        int sequence = sequences.merge(name, 1, Integer::sum);
        if (sequence > 1 && name.equals("MSH")) {
            failure = ReadingProblems.severalMessages();
            return start;
        }
        int first = marks.count();
        marks.begin(start);
        int end = marks.markSeparators(characters, start + 3, kinds);
        if (end < characters.length && kind(end) == FORBIDDEN) {
            failure = ReadingProblems.controlCharacter(end + 1);
            return end;
        }
        int[] fields = fields(first);
        failure = new LimitCheck(limits, marks, name, sequence).check(fields);
        segments.add(new Segment(source, marks, name, sequence, segments.size() + 1, fields, end, isCut(end)));
        return end;
    }

    /** The marks of the fields of the segment whose marks begin here, and the mark after them. */
    private int[] fields(int first) {
        int count = 0;
        for (int mark = first; mark < marks.count(); mark++) {
            count += marks.level(mark) == Marks.FIELD ? 1 : 0;
        }
        int[] fields = new int[count + 1];
        fields[count] = marks.count();
        for (int mark = marks.count() - 1; mark >= first; mark--) {
            if (marks.level(mark) == Marks.FIELD) {
                fields[--count] = mark;
            }
        }
        return fields;
    }
}
