package org.jenner.registry.directory.account;

import java.util.Locale;
import java.util.Optional;

/**
 * What a password must be (NIST SP 800-63B-4, section 3.1.1): long, and not what anybody would try first. No rules on
 * kinds of characters, no change by the calendar.
 */
final class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final int DIFFERENT = 6;

    private PasswordRules() {}

    /** The key of the text that says what is wrong; empty for a password that will do. */
    static Optional<String> problem(String password, String userName, String registry) {
        if (password.length() < SHORTEST) {
            return Optional.of("password.too-short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("password.too-long");
        }
        if (password.chars().distinct().count() < DIFFERENT || isObvious(password, userName, registry)) {
            return Optional.of("password.obvious");
        }
        return Optional.empty();
    }

    private static boolean isObvious(String password, String userName, String registry) {
        String small = password.toLowerCase(Locale.ROOT);
        String stem = small.replaceAll("[^a-z]", "");
        return small.contains(userName.toLowerCase(Locale.ROOT))
                || small.contains(registry.toLowerCase(Locale.ROOT))
                || "abcdefghijklmnopqrstuvwxyz".contains(stem) && stem.length() > 3
                || stem.matches("(password|passwort|qwerty|qwertyuiop|letmein|welcome|admin|vaccine|immunization)*");
    }
}
