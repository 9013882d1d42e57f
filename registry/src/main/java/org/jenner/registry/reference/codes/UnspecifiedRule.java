package org.jenner.registry.reference.codes;

import java.util.List;
import java.util.Locale;

/**
 * Which CVX codes are unspecified formulations. CDC has no column for it; the names say it in one of three ways
 * ({@code docs/readings-codes.md}).
 */
final class UnspecifiedRule {

    private static final List<String> WORDS = List.of("unspecified", "unknown formulation", "all formulations");

    private UnspecifiedRule() {}

    /** Whether CDC's short or full name of a code calls it unspecified. */
    static boolean saysUnspecified(String text, String fullName) {
        var names = (text + "\n" + fullName).toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(names::contains);
    }
}
