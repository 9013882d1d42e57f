package org.jenner.registry.exchange.intake.value;

import org.jenner.hl7.Repetition;
import org.jenner.hl7.Segment;
import org.jenner.registry.exchange.intake.problem.ElementProblem;
import org.jenner.registry.record.source.Practitioner;
import org.jspecify.annotations.Nullable;

/** Reads practitioners (data type XCN): who ordered, gave or entered a dose. */
public final class XcnReader {

    /** XCN.21, professional suffix: where degrees are written since HL7 2.5. */
    private static final int PROFESSIONAL_SUFFIX = 21;

    private XcnReader() {}

    /** The first repetition that names somebody; null when there is none. */
    public static @Nullable Practitioner read(Segment segment, Element element, ReadingContext context) {
        for (Repetition repetition : segment.repetitions(element.field())) {
            Practitioner practitioner = practitioner(repetition);
            if (practitioner.identifier() != null || practitioner.family() != null || practitioner.given() != null) {
                requireAuthority(practitioner, repetition, element, context);
                return practitioner;
            }
        }
        return null;
    }

    private static void requireAuthority(
            Practitioner practitioner, Repetition repetition, Element element, ReadingContext context) {
        if (practitioner.identifier() == null) {
            return;
        }
        if (practitioner.authority() == null) {
            missing(repetition, 9, element, "assigning authority", context);
        }
        if (practitioner.identifierType() == null) {
            missing(repetition, 13, element, "identifier type", context);
        }
    }

    private static void missing(
            Repetition repetition, int component, Element element, String name, ReadingContext context) {
        context.problems()
                .add(ElementProblem.REQUIRED_COMPONENT_MISSING, repetition.location(component), element.label(), name);
    }

    private static Practitioner practitioner(Repetition repetition) {
        String degree = Text.orNull(repetition.value(PROFESSIONAL_SUFFIX));
        return new Practitioner(
                Text.orNull(repetition.value(1)),
                Text.orNull(repetition.value(2)),
                Text.orNull(repetition.value(3)),
                Text.orNull(repetition.value(4)),
                Text.orNull(repetition.value(5)),
                degree == null ? Text.orNull(repetition.value(6)) : degree,
                Authority.of(repetition, 9),
                Text.orNull(repetition.value(13)));
    }
}
