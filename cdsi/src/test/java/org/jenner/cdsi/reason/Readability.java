package org.jenner.cdsi.reason;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Flesch-Kincaid grade level: the year of school in which a text can be read, from the length of its sentences and
 * words. Dates, numbers and codes count as words of one syllable.
 */
final class Readability {
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    private Readability() {}

    static double grade(List<String> sentences) {
        double words = 0;
        double syllables = 0;
        for (String sentence : sentences) {
            for (String word : sentence.toLowerCase(Locale.ROOT).split("[^a-z0-9’-]+")) {
                if (!word.isEmpty()) {
                    words++;
                    syllables += syllables(word);
                }
            }
        }
        return 0.39 * words / sentences.size() + 11.8 * syllables / words - 15.59;
    }

    /** Groups of vowels, without a silent e at the end and the e of a past tense. */
    static int syllables(String word) {
        if (!word.matches("[a-z’-]+")) {
            return 1;
        }
        String spoken = word.replaceFirst("(?<![dt])ed$", "d");
        boolean silent = spoken.matches(".*[^aeiouyl]es?$") || spoken.matches(".*[aeiouy]le$");
        Matcher groups = VOWELS.matcher(spoken);
        int count = 0;
        while (groups.find()) {
            count++;
        }
        return Math.max(1, silent ? count - 1 : count);
    }
}
