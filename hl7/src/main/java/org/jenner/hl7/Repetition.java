package org.jenner.hl7;

import org.jenner.hl7.problem.Location;

/** One repetition of a field: components of subcomponents, counted from 1. */
public final class Repetition {

    private final Segment segment;
    private final int field;
    private final int number;
    private final int first;
    private final int last;

    /**
     * A view.
     *
     * @param first mark of the first subcomponent
     * @param last mark of the last subcomponent
     */
    Repetition(Segment segment, int field, int number, int first, int last) {
        this.segment = segment;
        this.field = field;
        this.number = number;
        this.first = first;
        this.last = last;
    }

    /** Occurrence in the field, from 1: ERL-4. */
    public int number() {
        return number;
    }

    /** The text as it was sent, escape sequences and all. */
    public String raw() {
        return segment.source().text().substring(start(), end());
    }

    /** The first subcomponent of a component, escape sequences resolved; "" when absent or the HL7 null. */
    public String value(int component) {
        return value(component, 1);
    }

    /** A subcomponent, escape sequences resolved; "" when absent or the HL7 null. */
    public String value(int component, int subcomponent) {
        int mark = find(component, subcomponent);
        return mark < 0 ? "" : segment.source().value(segment.marks().offset(mark), segment.pieceEnd(mark));
    }

    /** Number of the last component that was sent, empty or not. */
    public int componentCount() {
        int count = 1;
        for (int mark = first + 1; mark <= last; mark++) {
            if (segment.marks().level(mark) == Marks.COMPONENT) {
                count++;
            }
        }
        return count;
    }

    /** Number of the last subcomponent of a component that was sent, empty or not; 0 when the component is absent. */
    public int subcomponentCount(int component) {
        int mark = find(component, 1);
        if (mark < 0) {
            return 0;
        }
        int count = 1;
        while (++mark <= last && segment.marks().level(mark) == Marks.SUBCOMPONENT) {
            count++;
        }
        return count;
    }

    /** Whether it says "delete what you have": exactly two quotation marks. */
    public boolean isNull() {
        return segment.source().isNull(start(), end());
    }

    /** Whether a subcomponent is the HL7 null. */
    boolean isNull(int component, int subcomponent) {
        int mark = find(component, subcomponent);
        return mark >= 0 && segment.source().isNull(segment.marks().offset(mark), segment.pieceEnd(mark));
    }

    /** Whether it holds anything but separators and blanks; the HL7 null holds nothing to read. */
    public boolean isValued() {
        return segment.source().isValued(start(), end());
    }

    /** This repetition as a place for a problem. */
    public Location location() {
        return new Location(segment.name(), segment.sequence(), field, number, 0, 0);
    }

    /** A component of this repetition as a place for a problem. */
    public Location location(int component) {
        return new Location(segment.name(), segment.sequence(), field, number, component, 0);
    }

    /** The mark of a subcomponent, or -1. */
    private int find(int component, int subcomponent) {
        Marks marks = segment.marks();
        int mark = first;
        for (int at = 1; at < component && mark <= last; at++) {
            do {
                mark++;
            } while (mark <= last && marks.level(mark) != Marks.COMPONENT);
        }
        for (int at = 1; at < subcomponent && mark <= last; at++) {
            mark++;
            if (mark <= last && marks.level(mark) != Marks.SUBCOMPONENT) {
                return -1;
            }
        }
        return mark <= last && component > 0 && subcomponent > 0 ? mark : -1;
    }

    private int start() {
        return segment.marks().offset(first);
    }

    private int end() {
        return segment.pieceEnd(last);
    }
}
