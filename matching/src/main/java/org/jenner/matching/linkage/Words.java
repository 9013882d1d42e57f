package org.jenner.matching.linkage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Text made comparable: words of letters and digits, upper case, without accents. */
final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern DIVIDERS = Pattern.compile("[\\s\\-/,]+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Set<String> NOT_KNOWN = Set.of(
            "", "UNKNOWN", "UNK", "NONE", "NA", "NULL", "NOTKNOWN", "NOTGIVEN", "NONAME", "UNNAMED", "X", "XX", "XXX");

    private Words() {}

    /** The words of a text: blanks and hyphens divide, other marks are left out (O'Neill is one word). */
    static List<String> of(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        for (String part : DIVIDERS.split(plain)) {
            String word = NEITHER_LETTER_NOR_DIGIT.matcher(part).replaceAll("");
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** All words as one; {@code ""} for what says that it is not known. */
    static String joined(String text) {
        String joined = String.join("", of(text));
        return NOT_KNOWN.contains(joined) ? "" : joined;
    }

    /** The digits of a text. */
    static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                digits.append(text.charAt(i));
            }
        }
        return digits.toString();
    }

    /** Is it a number that fills a form, such as 000000000 or 123456789? */
    static boolean fillsAForm(String digits) {
        return digits.isEmpty()
                || digits.chars().distinct().count() == 1
                || "1234567890".startsWith(digits) && digits.length() > 4;
    }
}
