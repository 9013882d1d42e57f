package org.jenner.registry.exchange.intake.value;

import org.jenner.hl7.Segment;
import org.jenner.registry.exchange.intake.problem.ElementProblem;
import org.jenner.registry.record.source.EntityIdentifier;
import org.jspecify.annotations.Nullable;

/** Reads order numbers (data type EI). */
public final class EiReader {

    private EiReader() {}

    /** The number with its authority; null when there is no number. */
    public static @Nullable EntityIdentifier read(Segment segment, Element element, ReadingContext context) {
        String value =
                KeyText.read(segment.value(element.field()), segment.location(element.field()), element, context);
        if (value == null) {
            return null;
        }
        String namespace = segment.value(element.field(), 2);
        String sent = namespace.isBlank() ? segment.value(element.field(), 3) : namespace;
        String authority = KeyText.read(sent, segment.location(element.field(), 2), element, context);
        if (authority == null) {
            context.problems()
                    .add(
                            ElementProblem.REQUIRED_COMPONENT_MISSING,
                            segment.location(element.field(), 2),
                            element.label(),
                            "assigning authority");
        }
        return new EntityIdentifier(value, authority);
    }
}
