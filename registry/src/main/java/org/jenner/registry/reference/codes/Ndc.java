package org.jenner.registry.reference.codes;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A National Drug Code in the 11-digit form of billing and immunization messages: labeler, product and package with 5,
 * 4 and 2 digits and hyphens ({@code 49281-0286-01}).
 *
 * @param code the digits with hyphens
 */
public record Ndc(String code) implements Comparable<Ndc> {

    private static final Pattern HYPHENATED = Pattern.compile("(\\d{4,5})-(\\d{3,4})-(\\d{1,2})");
    private static final Pattern TEN_OR_ELEVEN = Pattern.compile("\\d{10,11}");

    /** @throws IllegalArgumentException when the text has not the form 5-4-2 */
    public Ndc {
        if (!isKept(code)) {
            throw new IllegalArgumentException("not an NDC of the form 5-4-2: " + code);
        }
    }

    /** Whether a text is an NDC in the one form that is kept, 5-4-2. */
    static boolean isKept(String text) {
        if (text.length() != 13) {
            return false;
        }
        for (int i = 0; i < 13; i++) {
            char c = text.charAt(i);
            if (i == 5 || i == 10 ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    /** Puts three parts together, each filled up with leading zeros. */
    static Ndc of(String labeler, String product, String pack) {
        return new Ndc(fill(labeler, 5) + "-" + fill(product, 4) + "-" + fill(pack, 2));
    }

    /**
     * All codes that a text may mean. With hyphens (4-4-2, 5-3-2, 5-4-1 or 5-4-2) and with 11 digits it is one. Ten
     * digits without hyphens have lost where the missing zero stands, so there are up to three; only a table of the
     * codes in use can tell them apart ({@link CodeSets#ndc(String)}).
     *
     * @return an empty list when the text is no NDC
     */
    public static List<Ndc> readings(String sent) {
        var text = sent.strip();
        Matcher parts = HYPHENATED.matcher(text);
        if (parts.matches()) {
            var digits = text.length() - 2;
            return digits == 10 || digits == 11
                    ? List.of(of(parts.group(1), parts.group(2), parts.group(3)))
                    : List.of();
        }
        if (!TEN_OR_ELEVEN.matcher(text).matches()) {
            return List.of();
        }
        return text.length() == 11
                ? List.of(cut(text, 5, 9))
                : Stream.of(cut(text, 4, 8), cut(text, 5, 8), cut(text, 5, 9))
                        .distinct()
                        .toList();
    }

    private static Ndc cut(String digits, int product, int pack) {
        return of(digits.substring(0, product), digits.substring(product, pack), digits.substring(pack));
    }

    private static String fill(String part, int length) {
        return "0".repeat(Math.max(0, length - part.length())) + part;
    }

    @Override
    public int compareTo(Ndc other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
