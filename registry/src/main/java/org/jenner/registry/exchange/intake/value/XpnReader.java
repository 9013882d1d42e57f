package org.jenner.registry.exchange.intake.value;

import org.jenner.hl7.Repetition;
import org.jenner.registry.exchange.intake.problem.ElementProblem;
import org.jenner.registry.record.source.PersonName;
import org.jenner.registry.reference.codes.Hl7Table;
import org.jspecify.annotations.Nullable;

/** Reads names of persons (data type XPN). */
public final class XpnReader {

    private XpnReader() {}

    /** A name of any type; null when it has neither a family nor a given name. */
    public static @Nullable PersonName read(Repetition repetition, Element element, ReadingContext context) {
        String family = Text.orNull(repetition.value(1));
        String given = Text.orNull(repetition.value(2));
        if (family == null && given == null) {
            return null;
        }
        if (Text.orNull(repetition.value(7)) == null) {
            context.problems()
                    .add(
                            ElementProblem.REQUIRED_COMPONENT_MISSING,
                            repetition.location(7),
                            element.label(),
                            "name type");
        }
        String type = CodedReader.component(repetition, 7, element, "name type", context, Hl7Table.NAME_TYPE);
        return name(repetition, type);
    }

    /** A mother's maiden name (flavour XPN_M): the field says what kind of name it is, so the type is not asked for. */
    public static @Nullable PersonName maiden(Repetition repetition) {
        return Text.orNull(repetition.value(1)) == null ? null : name(repetition, "M");
    }

    private static PersonName name(Repetition repetition, @Nullable String type) {
        return new PersonName(
                Text.orNull(repetition.value(1)),
                Text.orNull(repetition.value(2)),
                Text.orNull(repetition.value(3)),
                Text.orNull(repetition.value(4)),
                type);
    }
}
