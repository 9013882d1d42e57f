package org.jenner.hl7;

/** A received text in the standard delimiters: letter for letter when it came with them, else the same values anew. */
final class Transcoding {

    private Transcoding() {}

    static String toStandard(Segment segment) {
        return segment.delimiters().equals(Delimiters.STANDARD)
                ? segment.text()
                : copy(segment).text();
    }

    /** The same values, position by position. */
    static SegmentBuilder copy(Segment segment) {
        SegmentBuilder builder = SegmentBuilder.of(segment.name());
        for (int field = Segment.isHeader(segment.name()) ? 3 : 1; field <= segment.fieldCount(); field++) {
            copy(segment, field, builder);
        }
        return builder;
    }

    /** Copies a field with all its repetitions, components and subcomponents. */
    private static void copy(Segment from, int field, SegmentBuilder to) {
        for (Repetition repetition : from.repetitions(field)) {
            for (int component = 1; component <= repetition.componentCount(); component++) {
                for (int sub = 1; sub <= repetition.subcomponentCount(component); sub++) {
                    if (repetition.isNull(component, sub)) {
                        to.setNull(field, repetition.number(), component, sub);
                    } else {
                        to.set(field, repetition.number(), component, sub, repetition.value(component, sub));
                    }
                }
            }
        }
    }
}
