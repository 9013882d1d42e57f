package org.jenner.registry.directory.account;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A secret that people read and type: four groups of four letters and digits, none that looks like another; 79 random
 * bits.
 */
final class ReadableSecret {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int LONG = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReadableSecret() {}

    static String random() {
        return IntStream.range(0, GROUPS).mapToObj(_ -> group()).collect(Collectors.joining("-"));
    }

    private static String group() {
        StringBuilder group = new StringBuilder();
        for (int index = 0; index < LONG; index++) {
            group.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return group.toString();
    }

    /** As it was made, however it was typed: capitals, blanks or hyphens do not matter. */
    static String plain(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
