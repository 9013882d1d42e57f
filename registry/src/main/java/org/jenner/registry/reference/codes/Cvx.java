package org.jenner.registry.reference.codes;

import java.util.Optional;

/**
 * A vaccine code of CDC's CVX set in the form it is sent: two or three digits, with the leading zero below 10
 * ({@code 03}, {@code 10}, {@code 133}). That a code has this form does not say that the set holds it: ask
 * {@link CodeSets#cvx(Cvx)}.
 *
 * @param code the digits
 */
public record Cvx(String code) implements Comparable<Cvx> {

    /** @throws IllegalArgumentException when the text has not the form of a CVX code */
    public Cvx {
        int number = number(code);
        if (number < 0 || !code.equals(kept(number))) {
            throw new IllegalArgumentException("not a CVX code: " + code);
        }
    }

    /**
     * Reads a code as senders write it: blanks around it and missing or surplus leading zeros are forgiven
     * ({@code "3"}, {@code "003"} and {@code "03 "} are {@code 03}).
     *
     * @return empty when the text is no number of up to three digits
     */
    public static Optional<Cvx> read(String sent) {
        int number = number(sent.strip());
        return number < 0 ? Optional.empty() : Optional.of(new Cvx(kept(number)));
    }

    /** The code as a number, for engines that compare CVX as integers. */
    public int number() {
        return number(code);
    }

    @Override
    public int compareTo(Cvx other) {
        return Integer.compare(number(), other.number());
    }

    @Override
    public String toString() {
        return code;
    }

    // By hand, not by regular expression: every dose that comes in and every code file passes here.
    private static int number(String digits) {
        int number = digits.isEmpty() ? -1 : 0;
        for (int i = 0; i < digits.length() && number >= 0; i++) {
            int digit = digits.charAt(i) - '0';
            number = digit < 0 || digit > 9 || number > 99 ? -1 : number * 10 + digit;
        }
        return number;
    }

    private static String kept(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
