package org.jenner.registry.exchange.intake.value;

import org.jspecify.annotations.Nullable;

/** Text of a message as the record keeps it: without blanks around it, absent when nothing remains. */
public final class Text {

    private Text() {}

    /** The text without blanks around it; null when nothing remains. */
    public static @Nullable String orNull(String sent) {
        String stripped = sent.strip();
        return stripped.isEmpty() ? null : stripped;
    }
}
