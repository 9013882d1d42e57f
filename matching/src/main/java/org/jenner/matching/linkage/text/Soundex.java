package org.jenner.matching.linkage.text;

/**
 * How a name sounds: its first letter and three digits, as the census coded it (Russell 1918; the American form, in which H and
 * W do not part two letters of one sound).
 */
public final class Soundex {

    private static final int LENGTH = 4;
    /** For A to Z; 0 is a vowel, and - is passed over. */
    private static final String DIGITS = "0123012-02245501262301-202";

    private Soundex() {}

    /** The code of a name in upper case letters A to Z; {@code ""} when it does not begin with one. */
    public static String code(String name) {
        if (name.isEmpty() || !isLetter(name.charAt(0))) {
            return "";
        }
        StringBuilder code = new StringBuilder(LENGTH).append(name.charAt(0));
        char before = digit(name.charAt(0));
        for (int i = 1; i < name.length() && code.length() < LENGTH; i++) {
            char letter = name.charAt(i);
            char digit = isLetter(letter) ? digit(letter) : '0';
            if (digit == '-') {
                continue;
            }
            if (digit != '0' && digit != before) {
                code.append(digit);
            }
            before = digit;
        }
        while (code.length() < LENGTH) {
            code.append('0');
        }
        return code.toString();
    }

    private static boolean isLetter(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    private static char digit(char letter) {
        return DIGITS.charAt(letter - 'A');
    }
}
