package org.jenner.registry.exchange.intake.value;

import org.jenner.hl7.Repetition;
import org.jspecify.annotations.Nullable;

/** Reads who gave an identifier (data type HD as a component). */
public final class Authority {

    private Authority() {}

    /** The namespace, or else the universal id; null when there is neither. */
    public static @Nullable String of(Repetition repetition, int component) {
        String namespace = Text.orNull(repetition.value(component, 1));
        return namespace == null ? Text.orNull(repetition.value(component, 2)) : namespace;
    }
}
