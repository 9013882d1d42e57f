package org.jenner.registry.chart;

import java.util.Optional;

/** One thing of a person's record that can be asked about by an address of its own. */
sealed interface Subject {

    /** One dose by its internal number. */
    record OfDose(long dose) implements Subject {}

    /** One vaccine group by the schedule's name. */
    record OfGroup(String vaccineGroup) implements Subject {}

    /** The form in which it is sealed. */
    default String text() {
        return switch (this) {
            case OfDose(long dose) -> "dose " + dose;
            case OfGroup(String vaccineGroup) -> "group " + vaccineGroup;
        };
    }

    /** Empty for what {@link #text} never gave. */
    static Optional<Subject> read(String text) {
        if (text.matches("dose \\d{1,18}")) {
            return Optional.of(new OfDose(Long.parseLong(text.substring("dose ".length()))));
        }
        return text.startsWith("group ")
                ? Optional.of(new OfGroup(text.substring("group ".length())))
                : Optional.empty();
    }
}
