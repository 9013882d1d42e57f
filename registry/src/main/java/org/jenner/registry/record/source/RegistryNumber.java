package org.jenner.registry.record.source;

import java.util.random.RandomGenerator;

/**
 * The public number of a person: ten random digits and a check digit (ISO 7064 MOD 11,10), used in PID-3 with type SR, on
 * pages and in links. It never changes and tells nothing about the person; after a merge it is an alias.
 */
public record RegistryNumber(String digits) {

    private static final int LENGTH = 11;

    public RegistryNumber {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("not a registry number");
        }
    }

    /** Is the text a registry number with a right check digit? */
    public static boolean isValid(String text) {
        return text.length() == LENGTH
                && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && text.charAt(LENGTH - 1) == checkDigit(text.substring(0, LENGTH - 1));
    }

    /** A new number; that nobody has it yet is for the database to say. */
    public static RegistryNumber random(RandomGenerator random) {
        String body = Long.toString(random.nextLong(1_000_000_000L, 10_000_000_000L));
        return new RegistryNumber(body + checkDigit(body));
    }

    private static char checkDigit(String body) {
        int product = 10;
        for (int i = 0; i < body.length(); i++) {
            int sum = (body.charAt(i) - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (char) ('0' + (11 - product) % 10);
    }
}
