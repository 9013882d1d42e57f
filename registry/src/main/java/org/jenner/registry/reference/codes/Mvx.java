package org.jenner.registry.reference.codes;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A manufacturer code of CDC's MVX set: two or three capital letters ({@code PMC}, {@code AB}).
 *
 * @param code the letters
 */
public record Mvx(String code) implements Comparable<Mvx> {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2,3}");

    /** @throws IllegalArgumentException when the text has not the form of an MVX code */
    public Mvx {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("not an MVX code: " + code);
        }
    }

    /** Reads a code as senders write it: blanks around it and small letters are forgiven; empty when it is no code. */
    public static Optional<Mvx> read(String sent) {
        var code = sent.strip().toUpperCase(Locale.ROOT);
        return FORM.matcher(code).matches() ? Optional.of(new Mvx(code)) : Optional.empty();
    }

    @Override
    public int compareTo(Mvx other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
