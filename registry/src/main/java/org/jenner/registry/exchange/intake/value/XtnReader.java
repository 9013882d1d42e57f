package org.jenner.registry.exchange.intake.value;

import java.util.List;
import java.util.Optional;
import org.jenner.hl7.Repetition;
import org.jenner.hl7.Segment;
import org.jenner.registry.exchange.intake.problem.ElementProblem;
import org.jenner.registry.record.source.Telecom;
import org.jenner.registry.reference.codes.Hl7Table;
import org.jspecify.annotations.Nullable;

/** Reads telephone numbers and e-mail addresses (data type XTN), also those still written into XTN.1. */
public final class XtnReader {

    private static final String NETWORK = "NET";

    private XtnReader() {}

    /** All repetitions with a number or an address. */
    public static List<Telecom> readAll(Segment segment, Element element, ReadingContext context) {
        return segment.repetitions(element.field()).stream()
                .filter(Repetition::isValued)
                .flatMap(repetition -> Optional.ofNullable(read(repetition, element, context)).stream())
                .toList();
    }

    private static @Nullable Telecom read(Repetition repetition, Element element, ReadingContext context) {
        Telecom telecom = telecom(repetition, element, context);
        if (telecom.email() == null && telecom.localNumber() == null) {
            boolean network = NETWORK.equals(telecom.use());
            context.problems()
                    .add(
                            ElementProblem.REPETITION_UNUSABLE,
                            repetition.location(network ? 4 : 7),
                            element.label(),
                            network ? "e-mail address" : "local number");
            return null;
        }
        if (telecom.use() == null && Text.orNull(repetition.value(2)) == null) {
            context.problems()
                    .add(
                            ElementProblem.REQUIRED_COMPONENT_MISSING,
                            repetition.location(2),
                            element.label(),
                            "telecommunication use code");
        }
        return telecom;
    }

    private static Telecom telecom(Repetition repetition, Element element, ReadingContext context) {
        String use = CodedReader.component(repetition, 2, element, "use code", context, Hl7Table.TELECOMMUNICATION_USE);
        String equipment = CodedReader.component(
                repetition, 3, element, "equipment type", context, Hl7Table.TELECOMMUNICATION_EQUIPMENT);
        String email = Text.orNull(repetition.value(4));
        String area = Text.orNull(repetition.value(6));
        String local = Text.orNull(repetition.value(7));
        String whole = repetition.value(1).strip();
        if (email != null || local != null || whole.isEmpty()) {
            return new Telecom(use, equipment, email, area, local);
        }
        return whole.contains("@")
                ? new Telecom(use, equipment, whole, null, null)
                : fromOneNumber(use, equipment, whole);
    }

    /** The older form of XTN.1, such as {@code (203)555-1212}: seven digits, or ten with the area code. */
    private static Telecom fromOneNumber(@Nullable String use, @Nullable String equipment, String whole) {
        String digits = whole.replaceAll("\\D", "");
        if (digits.length() == 11 && digits.startsWith("1")) {
            digits = digits.substring(1);
        }
        return switch (digits.length()) {
            case 7 -> new Telecom(use, equipment, null, null, digits);
            case 10 -> new Telecom(use, equipment, null, digits.substring(0, 3), digits.substring(3));
            default -> new Telecom(use, equipment, null, null, null);
        };
    }
}
