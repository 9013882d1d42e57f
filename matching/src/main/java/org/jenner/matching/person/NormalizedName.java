package org.jenner.matching.person;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name made comparable: letters only, without accents, in upper case.
 *
 * @param family the family name, {@code ""} when not known or when it is a word for that
 * @param given the first given name, {@code ""} when not known or when it is a placeholder such as BABY BOY
 */
public record NormalizedName(String family, String given) {

    /** What birth hospitals and systems write where there is no name yet: never evidence that two people are one. */
    private static final Set<String> PLACEHOLDERS = Set.of(
            "BABY",
            "BABYBOY",
            "BABYGIRL",
            "BOY",
            "GIRL",
            "INFANT",
            "NEWBORN",
            "MALE",
            "FEMALE",
            "TWIN",
            "TRIPLET",
            "BB",
            "BG",
            "MC",
            "FC");

    /** What is written in any part of a name that is not known. */
    private static final Set<String> NOT_KNOWN =
            Set.of("UNKNOWN", "UNK", "UNNAMED", "NONAME", "NONAMEGIVEN", "NOTGIVEN", "NOTKNOWN", "X", "XX", "XXX");

    private static final Pattern PLACEHOLDER_PATTERN =
            Pattern.compile("(BABY|NEWBORN|INFANT|TWIN|TRIPLET)(BOY|GIRL|MALE|FEMALE)?([A-D]|ONE|TWO|THREE)?");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final char LAST_ASCII = 0x7F;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern NUMBERED = Pattern.compile("(?i)\\s*(bb|bg|mc|fc|twin|baby|boy|girl)\\W*\\d+\\s*");

    /** Normalizes a name as it was sent; null and blank parts become empty. */
    public static NormalizedName of(@Nullable String family, @Nullable String given) {
        String familyLetters = letters(family);
        String givenLetters = letters(given);
        return new NormalizedName(
                NOT_KNOWN.contains(familyLetters) ? "" : familyLetters,
                isPlaceholder(given, givenLetters) ? "" : givenLetters);
    }

    /** Is there enough of a name to compare? */
    public boolean usable() {
        return !family.isEmpty() && !given.isEmpty();
    }

    private static boolean isPlaceholder(@Nullable String given, String letters) {
        return PLACEHOLDERS.contains(letters)
                || NOT_KNOWN.contains(letters)
                || PLACEHOLDER_PATTERN.matcher(letters).matches()
                || (given != null && NUMBERED.matcher(given).matches());
    }

    private static String letters(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > LAST_ASCII) {
                return lettersOfAnyScript(text);
            }
            // Nearly all names are of these letters alone, and many are normalized for each message.
            if (c >= 'a' && c <= 'z') {
                plain.append((char) (c - 'a' + 'A'));
            } else if (c >= 'A' && c <= 'Z') {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static String lettersOfAnyScript(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        String unmarked = MARKS.matcher(decomposed).replaceAll("");
        return NO_LETTERS.matcher(unmarked).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
