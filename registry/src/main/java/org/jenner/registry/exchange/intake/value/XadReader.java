package org.jenner.registry.exchange.intake.value;

import java.util.List;
import java.util.Optional;
import org.jenner.hl7.Repetition;
import org.jenner.hl7.Segment;
import org.jenner.registry.exchange.intake.problem.ElementProblem;
import org.jenner.registry.record.source.Address;
import org.jenner.registry.reference.codes.Hl7Table;
import org.jspecify.annotations.Nullable;

/** Reads addresses (data type XAD). */
public final class XadReader {

    private XadReader() {}

    /** All repetitions that say anything. */
    public static List<Address> readAll(Segment segment, Element element, ReadingContext context) {
        return segment.repetitions(element.field()).stream()
                .flatMap(repetition -> Optional.ofNullable(read(repetition, element, context)).stream())
                .toList();
    }

    private static @Nullable Address read(Repetition repetition, Element element, ReadingContext context) {
        if (!repetition.isValued()) {
            return null;
        }
        if (Text.orNull(repetition.value(7)) == null) {
            context.problems()
                    .add(
                            ElementProblem.REQUIRED_COMPONENT_MISSING,
                            repetition.location(7),
                            element.label(),
                            "address type");
        }
        return new Address(
                street(repetition),
                Text.orNull(repetition.value(2)),
                Text.orNull(repetition.value(3)),
                Text.orNull(repetition.value(4)),
                Text.orNull(repetition.value(5)),
                Text.orNull(repetition.value(6)),
                Text.orNull(repetition.value(9)),
                CodedReader.component(repetition, 7, element, "address type", context, Hl7Table.ADDRESS_TYPE));
    }

    /** XAD.1 is a street address (SAD): the line itself, or else its street name and house number. */
    private static @Nullable String street(Repetition repetition) {
        String line = Text.orNull(repetition.value(1, 1));
        if (line != null) {
            return line;
        }
        return Text.orNull(
                repetition.value(1, 3).strip() + " " + repetition.value(1, 2).strip());
    }
}
