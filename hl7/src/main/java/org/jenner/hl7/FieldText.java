package org.jenner.hl7;

/**
 * The value of a whole field as it is written with the standard delimiters: encoded once, for fields that many segments
 * share, such as a code with its words and its coding system.
 */
public final class FieldText {

    private final String text;

    private FieldText(String text) {
        this.text = text;
    }

    /** Components in their order; empty ones after the last value are left out. */
    public static FieldText of(String... components) {
        StringBuilder text = new StringBuilder();
        int separators = 0;
        for (String component : components) {
            if (!component.isEmpty()) {
                text.repeat(Delimiters.STANDARD.component(), separators).append(Escapes.encode(component));
                separators = 0;
            }
            separators++;
        }
        return new FieldText(text.toString());
    }

    /** As it stands between two field separators. */
    public String text() {
        return text;
    }
}
