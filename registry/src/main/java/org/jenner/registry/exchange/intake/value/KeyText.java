package org.jenner.registry.exchange.intake.value;

import org.jenner.hl7.problem.Location;
import org.jenner.registry.exchange.intake.problem.ElementProblem;
import org.jspecify.annotations.Nullable;

/**
 * Text by which something is found again: identifiers, their authorities, order and lot numbers. No real one comes near the
 * limit; an index entry of the database does.
 */
public final class KeyText {

    /** Longer ones are no identifiers: in characters. */
    static final int LONGEST = 200;

    private KeyText() {}

    /** The text without blanks around it; null when nothing remains or when it is too long, which is told. */
    public static @Nullable String read(
            @Nullable String sent, Location location, Element element, ReadingContext context) {
        String text = sent == null ? null : Text.orNull(sent);
        if (text != null && text.length() > LONGEST) {
            context.problems().add(ElementProblem.VALUE_TOO_LONG, location, element.label(), LONGEST);
            return null;
        }
        return text;
    }
}
