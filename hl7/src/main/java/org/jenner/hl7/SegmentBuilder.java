package org.jenner.hl7;

import java.util.Arrays;

/**
 * Builds one segment, by position and in any order. Values are escaped, positions that were not set stay empty, and
 * separators after the last value are left out. Text is written with the standard delimiters.
 */
public final class SegmentBuilder {

    private static final Delimiters DELIMITERS = Delimiters.STANDARD;
    private static final int USUAL_VALUES = 12;

    private final String name;
    private final int firstField;
    // An answer is made of hundreds of segments with a dozen values each, mostly set in the order of their positions:
    // two
    // arrays in that order serve better than a tree or a list of objects.
    private long[] positions = new long[USUAL_VALUES];
    private String[] values = new String[USUAL_VALUES];
    private int size;

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
        return put(Position.of(field, repetition, component, subcomponent), Escapes.encode(value));
    }

    /** Sets a field of a simple type unless it has a value. */
    SegmentBuilder setIfAbsent(int field, String value) {
        long position = Position.of(field, 1, 1, 1);
        boolean absent = Arrays.binarySearch(positions, 0, size, position) < 0;
        return absent ? put(position, Escapes.encode(value)) : this;
    }

    /** Sets a whole field whose text is encoded already. */
    public SegmentBuilder set(int field, FieldText value) {
        return put(Position.of(field, 1, 1, 1), value.text());
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
        return put(Position.of(field, repetition, component, subcomponent), Segment.NULL);
    }

    /** Sets a whole field to text that is already encoded with the standard delimiters. */
    public SegmentBuilder setRaw(int field, String text) {
        if (text.indexOf(DELIMITERS.field()) >= 0 || text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("the text would break out of its field");
        }
        return put(Position.of(field, 1, 1, 1), text);
    }

    private SegmentBuilder put(long position, String text) {
        if (Position.field(position) < firstField) {
            throw new IllegalArgumentException(name + "-" + Position.field(position) + " cannot be set");
        }
        int at = size;
        while (at > 0 && positions[at - 1] > position) {
            at--;
        }
        boolean isSet = at > 0 && positions[at - 1] == position;
        if (isSet && text.isEmpty()) {
            remove(at - 1);
        } else if (isSet) {
            values[at - 1] = text;
        } else if (!text.isEmpty()) {
            insert(at, position, text);
        }
        return this;
    }

    private void insert(int at, long position, String text) {
        if (size == positions.length) {
            positions = Arrays.copyOf(positions, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        if (at < size) {
            System.arraycopy(positions, at, positions, at + 1, size - at);
            System.arraycopy(values, at, values, at + 1, size - at);
        }
        positions[at] = position;
        values[at] = text;
        size++;
    }

    private void remove(int at) {
        size--;
        System.arraycopy(positions, at + 1, positions, at, size - at);
        System.arraycopy(values, at + 1, values, at, size - at);
    }

    /** The text of the segment, without a line end. */
    public String text() {
        StringBuilder text = new StringBuilder();
        write(text);
        return text.toString();
    }

    /** Appends the text of the segment, without a line end. */
    void write(StringBuilder text) {
        text.append(name);
        if (firstField == 3) {
            text.append(DELIMITERS.field()).append(DELIMITERS.encodingCharacters());
        }
        if (size > 0) {
            text.append(DELIMITERS.field());
        }
        long last = Position.of(firstField, 1, 1, 1);
        for (int value = 0; value < size; value++) {
            separate(text, last, positions[value]);
            text.append(values[value]);
            last = positions[value];
        }
    }

    /** What stands between two values: the separators of the highest level at which they differ, and those below it. */
    private static void separate(StringBuilder text, long last, long next) {
        int fields = Position.field(next) - Position.field(last);
        if (fields > 0) {
            text.repeat(DELIMITERS.field(), fields);
            if (Position.isWholeField(next)) {
                return;
            }
        }
        long from = fields > 0 ? Position.of(1, 1, 1, 1) : last;
        boolean otherRepetition = Position.repetition(next) > Position.repetition(from);
        boolean otherComponent = otherRepetition || Position.component(next) > Position.component(from);
        repeat(text, DELIMITERS.repetition(), Position.repetition(next) - Position.repetition(from));
        repeat(
                text,
                DELIMITERS.component(),
                Position.component(next) - (otherRepetition ? 1 : Position.component(from)));
        repeat(
                text,
                DELIMITERS.subcomponent(),
                Position.subcomponent(next) - (otherComponent ? 1 : Position.subcomponent(from)));
    }

    private static void repeat(StringBuilder text, char separator, int times) {
        if (times > 0) {
            text.repeat(separator, times);
        }
    }

    /** Field, repetition, component and subcomponent in one number: positions in their order are numbers in their order. */
    private static final class Position {
        private static final int BITS = 15;
        private static final int MOST = (1 << BITS) - 1;

        private static final long WHOLE_FIELD = of(1, 1, 1, 1) & (1L << 3 * BITS) - 1;

        private Position() {}

        static long of(int field, int repetition, int component, int subcomponent) {
            if (isNone(field) || isNone(repetition) || isNone(component) || isNone(subcomponent)) {
                throw new IllegalArgumentException("positions count from 1 to " + MOST);
            }
            return (((long) field << BITS | repetition) << BITS | component) << BITS | subcomponent;
        }

        private static boolean isNone(int number) {
            return number < 1 || number > MOST;
        }

        /** Is it the first subcomponent of the first component of the first repetition? */
        static boolean isWholeField(long position) {
            return (position & (1L << 3 * BITS) - 1) == WHOLE_FIELD;
        }

        static int field(long position) {
            return (int) (position >> 3 * BITS);
        }

        static int repetition(long position) {
            return (int) (position >> 2 * BITS) & MOST;
        }

        static int component(long position) {
            return (int) (position >> BITS) & MOST;
        }

        static int subcomponent(long position) {
            return (int) position & MOST;
        }
    }
}
