package org.jenner.registry.chart;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jenner.registry.record.source.Address;
import org.jenner.registry.record.source.PersonName;
import org.jspecify.annotations.Nullable;

/** Names and addresses as one line. */
final class Names {

    private static final Pattern TURNS_AROUND =
            Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private Names() {}

    /** {@code TESTPATIENT, Quagga Ann Jr}: the family name in capitals, so that nobody takes one for the other. */
    static String of(PersonName name) {
        String family = name.family() == null ? "" : name.family().toUpperCase(Locale.ROOT);
        String rest = joined(" ", name.given(), name.further(), name.suffix());
        return joined(", ", family, rest);
    }

    /** The other names of a person, each once. */
    static List<String> others(List<PersonName> names) {
        String first = of(names.getFirst());
        return names.stream()
                .skip(1)
                .map(Names::of)
                .filter(name -> !name.equals(first))
                .distinct()
                .toList();
    }

    static String of(Address address) {
        return joined(
                ", ",
                joined(" ", address.street(), address.other()),
                address.city(),
                joined(" ", address.state(), address.postalCode()));
    }

    /** {@code 1000 000 0018}: the registry number in parts that can be read aloud. */
    static String inParts(String number) {
        return number.substring(0, 4) + " " + number.substring(4, 7) + " " + number.substring(7);
    }

    static String joined(String between, @Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .map(Names::inert)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(between));
    }

    /** Text as sent, without the marks that turn the direction of a line around: they make a name read as another. */
    static String inert(String sent) {
        return TURNS_AROUND.matcher(sent).replaceAll("");
    }
}
