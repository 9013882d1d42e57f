package org.jenner.hl7;

import java.util.ArrayList;
import java.util.List;

/**
 * Builds one segment, by position and in any order. Values are escaped, positions that were not set stay empty, and
 * separators after the last value are left out. Text is written with the standard delimiters.
 */
public final class SegmentBuilder {

    private static final Delimiters DELIMITERS = Delimiters.STANDARD;

    private final String name;
    private final int firstField;
    /** By position; values are mostly set in that order, so that a list serves better than a tree. */
    private final List<Value> values = new ArrayList<>();

    private SegmentBuilder(String name) {
        if (name.length() != 3 || !Layout.isName(name, 0)) {
            throw new IllegalArgumentException("not a segment name: " + name);
        }
        this.name = name;
        this.firstField = Segment.isHeader(name) ? 3 : 1;
    }

    /** An empty segment; MSH, FHS and BHS carry their delimiters from the start. */
    public static SegmentBuilder of(String name) {
        return new SegmentBuilder(name);
    }

    /** Sets a whole field of a simple type. */
    public SegmentBuilder set(int field, String value) {
        return set(field, 1, 1, 1, value);
    }

    /** Sets a component of the first repetition. */
    public SegmentBuilder set(int field, int component, String value) {
        return set(field, 1, component, 1, value);
    }

    /** Sets a subcomponent; an empty value leaves the position empty. */
    public SegmentBuilder set(int field, int repetition, int component, int subcomponent, String value) {
        return put(new Position(field, repetition, component, subcomponent), Escapes.encode(value, DELIMITERS));
    }

    /** Sets a field of a simple type unless it has a value. */
    SegmentBuilder setIfAbsent(int field, String value) {
        Position position = new Position(field, 1, 1, 1);
        boolean absent = values.stream().noneMatch(one -> one.position().equals(position));
        return absent ? put(position, Escapes.encode(value, DELIMITERS)) : this;
    }

    /** Sets the components of the first repetition in their order, such as code, text and coding system. */
    public SegmentBuilder setComponents(int field, String... values) {
        return addRepetition(field, 1, values);
    }

    /** Sets the components of a repetition in their order. */
    public SegmentBuilder addRepetition(int field, int repetition, String... values) {
        for (int i = 0; i < values.length; i++) {
            set(field, repetition, i + 1, 1, values[i]);
        }
        return this;
    }

    /** Writes the HL7 null: the receiver shall delete what it has. */
    public SegmentBuilder setNull(int field) {
        return setNull(field, 1, 1, 1);
    }

    SegmentBuilder setNull(int field, int repetition, int component, int subcomponent) {
        return put(new Position(field, repetition, component, subcomponent), Segment.NULL);
    }

    /** Sets a whole field to text that is already encoded with the standard delimiters. */
    public SegmentBuilder setRaw(int field, String text) {
        if (text.indexOf(DELIMITERS.field()) >= 0 || text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("the text would break out of its field");
        }
        return put(new Position(field, 1, 1, 1), text);
    }

    private SegmentBuilder put(Position position, String text) {
        if (position.field() < firstField) {
            throw new IllegalArgumentException(name + "-" + position.field() + " cannot be set");
        }
        int at = values.size();
        while (at > 0 && values.get(at - 1).position().order() > position.order()) {
            at--;
        }
        if (at > 0 && values.get(at - 1).position().order() == position.order()) {
            values.remove(--at);
        }
        if (!text.isEmpty()) {
            values.add(at, new Value(position, text));
        }
        return this;
    }

    /** The text of the segment, without a line end. */
    public String text() {
        StringBuilder text = new StringBuilder(name);
        if (firstField == 3) {
            text.append(DELIMITERS.field()).append(DELIMITERS.encodingCharacters());
        }
        if (!values.isEmpty()) {
            text.append(DELIMITERS.field());
        }
        Position last = new Position(firstField, 1, 1, 1);
        for (Value value : values) {
            separate(text, last, value.position());
            text.append(value.encoded());
            last = value.position();
        }
        return text.toString();
    }

    private static void separate(StringBuilder text, Position last, Position next) {
        if (next.field() > last.field()) {
            repeat(text, DELIMITERS.field(), next.field() - last.field());
            separate(text, new Position(next.field(), 1, 1, 1), next);
        } else if (next.repetition() > last.repetition()) {
            repeat(text, DELIMITERS.repetition(), next.repetition() - last.repetition());
            separate(text, new Position(next.field(), next.repetition(), 1, 1), next);
        } else if (next.component() > last.component()) {
            repeat(text, DELIMITERS.component(), next.component() - last.component());
            repeat(text, DELIMITERS.subcomponent(), next.subcomponent() - 1);
        } else {
            repeat(text, DELIMITERS.subcomponent(), next.subcomponent() - last.subcomponent());
        }
    }

    private static void repeat(StringBuilder text, char separator, int times) {
        text.repeat(separator, times);
    }

    private record Value(Position position, String encoded) {}

    private record Position(int field, int repetition, int component, int subcomponent) {
        private static final int BITS = 16;

        private Position {
            if (field < 1 || repetition < 1 || component < 1 || subcomponent < 1) {
                throw new IllegalArgumentException("positions count from 1");
            }
        }

        /** Positions in their order are numbers in their order. */
        private long order() {
            return (((long) field << BITS | repetition) << BITS | component) << BITS | subcomponent;
        }
    }
}
