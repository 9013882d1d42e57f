package org.jenner.registry.reference.codes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What sort of thing a CVX code stands for. CDC publishes no such column; it follows from the code's full name by the
 * words listed here ({@code docs/readings-codes.md}).
 */
public enum CvxKind {
    /** A vaccine. */
    VACCINE,
    /** An immune globulin or antitoxin: passive protection from donors. */
    IMMUNE_GLOBULIN,
    /** A monoclonal antibody, such as those against RSV. */
    MONOCLONAL_ANTIBODY,
    /** A tuberculin skin test. */
    SKIN_TEST,
    /** Another product: an adjuvant with a code of its own, a bacteriophage lysate. */
    OTHER,
    /** No product at all: "no vaccine administered" (998), "unknown" (999), a reserved code. */
    NONE;

    private static final List<String> GLOBULINS = List.of("immune globulin", "antitoxin", "rho(d)");

    /** Decides by CDC's full name of a code. */
    static CvxKind of(String fullName) {
        var name = fullName.strip().toLowerCase(Locale.ROOT);
        if (name.startsWith("no vaccine") || name.startsWith("unknown vaccine") || name.startsWith("reserved")) {
            return NONE;
        }
        if (GLOBULINS.stream().anyMatch(name::contains)) {
            return IMMUNE_GLOBULIN;
        }
        if (name.contains("monoclonal antibody")) {
            return MONOCLONAL_ANTIBODY;
        }
        if (name.contains("skin test")) {
            return SKIN_TEST;
        }
        return name.endsWith("adjuvant") || name.endsWith("lysate") ? OTHER : VACCINE;
    }

    /** Reads the word of our own files; empty for another word. */
    static Optional<CvxKind> read(String word) {
        for (CvxKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The word in our own files: {@code immune-globulin}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
