package org.jenner.hl7;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jenner.hl7.problem.Location;

/**
 * One segment of a message, read by position. Fields, repetitions, components and subcomponents count from 1, and in MSH
 * (as in FHS and BHS) the field separator itself is field 1. Whatever is not there reads as "": shorter positions than the
 * standard defines are no error. Values come with their escape sequences resolved and are not trimmed.
 */
public final class Segment {

    /** The HL7 null, two quotation marks: the sender wants the stored value deleted. */
    static final String NULL = "\"\"";

    private final Source source;
    private final Marks marks;
    private final String name;
    private final int sequence;
    private final int position;
    private final int[] fields;
    private final int end;
    private final boolean cut;
    private final boolean header;

    /**
     * A view.
     *
     * @param fields the mark of each field, the name being the first, and after them the mark that no longer belongs here
     * @param end offset where the text of the segment ends
     * @param cut whether a line that is no segment follows
     */
    Segment(Source source, Marks marks, String name, int sequence, int position, int[] fields, int end, boolean cut) {
        this.source = source;
        this.marks = marks;
        this.name = name;
        this.sequence = sequence;
        this.position = position;
        this.fields = fields;
        this.end = end;
        this.cut = cut;
        this.header = isHeader(name);
    }

    /** A segment that stands alone, such as a batch trailer; its sequence and position are 1. */
    public static Segment of(String line, Delimiters delimiters) {
        return Layout.lone(line, delimiters);
    }

    /** An MSH, FHS or BHS that stands alone, with the delimiters it declares; empty when those cannot divide it. */
    public static Optional<Segment> ofHeader(String line) {
        if (line.length() < 3 || !isHeader(line.substring(0, 3))) {
            return Optional.empty();
        }
        return Optional.ofNullable(Header.delimiters(line)).map(delimiters -> of(line, delimiters));
    }

    /** Whether a line break inside it cut it: a line that is no segment follows, and what stood there is lost. */
    public boolean isCut() {
        return cut;
    }

    /** Whether the separator itself is field 1 of a segment of this name: MSH, FHS, BHS. */
    public static boolean isHeader(String name) {
        return name.equals("MSH") || name.equals("FHS") || name.equals("BHS");
    }

    /** The three characters of the name, such as {@code PID}. */
    public String name() {
        return name;
    }

    /** Occurrence among the segments of this name in the message, from 1: ERL-2. */
    public int sequence() {
        return sequence;
    }

    /** Place among all segments of the message, from 1. */
    public int position() {
        return position;
    }

    /** The text of the segment as it was sent, without its line end. */
    public String text() {
        return source.text().substring(marks.offset(fields[0]), end);
    }

    /** Number of the last field that was sent, empty or not. */
    public int fieldCount() {
        return fields.length - (header ? 1 : 2);
    }

    /** The text of a field as it was sent, escape sequences and all; "" when absent. */
    public String raw(int field) {
        return isAbsent(field) ? "" : source.text().substring(start(field), end(field));
    }

    /** The first subcomponent of the first component of the first repetition: what a simple data type holds. */
    public String value(int field) {
        return value(field, 1, 1, 1);
    }

    /** A component of the first repetition; of a component with subcomponents, the first. */
    public String value(int field, int component) {
        return value(field, 1, component, 1);
    }

    /** The value at a position, escape sequences resolved; "" when absent or the HL7 null. */
    public String value(int field, int repetition, int component, int subcomponent) {
        if (isAbsent(field) || repetition < 1) {
            return "";
        }
        if (isOpaque(field)) {
            return repetition == 1 && component == 1 && subcomponent == 1 ? raw(field) : "";
        }
        int first = firstMark(field);
        int after = markAfter(field);
        int skipped = 1;
        while (skipped < repetition) {
            if (++first >= after) {
                return "";
            }
            if (marks.level(first) == Marks.REPETITION) {
                skipped++;
            }
        }
        return new Repetition(this, field, repetition, first, lastOfRepetition(first, after))
                .value(component, subcomponent);
    }

    /** Whether the field says "delete what you have": exactly two quotation marks. */
    public boolean isNull(int field) {
        return !isAbsent(field) && source.isNull(start(field), end(field));
    }

    /** Whether the field holds anything but separators and blanks; the HL7 null holds nothing to read. */
    public boolean isValued(int field) {
        return !isAbsent(field) && (isOpaque(field) || source.isValued(start(field), end(field)));
    }

    /** The repetitions of a field, empty ones in between included; none when the field is absent or empty. */
    public List<Repetition> repetitions(int field) {
        if (isOpaque(field)) {
            throw new IllegalArgumentException("MSH-1 and MSH-2 declare the delimiters and have no repetitions");
        }
        if (isAbsent(field) || start(field) == end(field)) {
            return List.of();
        }
        int after = markAfter(field);
        int first = firstMark(field);
        if (lastOfRepetition(first, after) == after - 1) {
            return List.of(new Repetition(this, field, 1, first, after - 1));
        }
        List<Repetition> repetitions = new ArrayList<>();
        while (first < after) {
            int last = lastOfRepetition(first, after);
            repetitions.add(new Repetition(this, field, repetitions.size() + 1, first, last));
            first = last + 1;
        }
        return repetitions;
    }

    /** This segment as a place for a problem. */
    public Location location() {
        return Location.ofSegment(name, sequence);
    }

    /** A field of this segment as a place for a problem. */
    public Location location(int field) {
        return Location.ofField(name, sequence, field);
    }

    /** A component of the first repetition of a field as a place for a problem. */
    public Location location(int field, int component) {
        return Location.ofComponent(name, sequence, field, component);
    }

    /** The characters that divide this segment. */
    public Delimiters delimiters() {
        return source.delimiters();
    }

    Source source() {
        return source;
    }

    Marks marks() {
        return marks;
    }

    /** Where the piece of this mark ends, up to the next mark. */
    int pieceEnd(int mark) {
        return mark + 1 < fields[fields.length - 1] ? marks.offset(mark + 1) - 1 : end;
    }

    /** MSH-1 and MSH-2 declare the delimiters: they are neither split nor unescaped. */
    private boolean isOpaque(int field) {
        return header && field <= 2;
    }

    private boolean isAbsent(int field) {
        return field < 1 || field > fieldCount();
    }

    /** In headers the separator is a field of its own, so the fields after it lag behind the pieces by one. */
    private int piece(int field) {
        return header ? field - 1 : field;
    }

    private int firstMark(int field) {
        return fields[piece(field)];
    }

    private int markAfter(int field) {
        return fields[piece(field) + 1];
    }

    private int lastOfRepetition(int first, int after) {
        int last = first;
        while (last + 1 < after && marks.level(last + 1) != Marks.REPETITION) {
            last++;
        }
        return last;
    }

    private int start(int field) {
        return header && field == 1 ? marks.offset(fields[0]) + 3 : marks.offset(firstMark(field));
    }

    private int end(int field) {
        return header && field == 1 ? marks.offset(fields[0]) + 4 : pieceEnd(markAfter(field) - 1);
    }
}
