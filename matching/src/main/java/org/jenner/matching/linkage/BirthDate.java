package org.jenner.matching.linkage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A birth date as it was stated: three numbers that need not be a day of the calendar. A date with a slip of the finger is still
 * evidence.
 */
public record BirthDate(int year, int month, int day) {

    private static final int DIGITS = 8;

    /** A day of the calendar. */
    public static BirthDate of(LocalDate date) {
        return new BirthDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** Reads {@code yyyyMMdd}; empty for anything that is not eight digits. */
    public static Optional<BirthDate> ofDigits(String digits) {
        if (digits.length() != DIGITS || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return Optional.of(new BirthDate(
                Integer.parseInt(digits, 0, 4, 10),
                Integer.parseInt(digits, 4, 6, 10),
                Integer.parseInt(digits, 6, 8, 10)));
    }

    /** Days between both, or empty when one of them is no day of the calendar. */
    Optional<Long> daysTo(BirthDate other) {
        try {
            return Optional.of(Math.abs(LocalDate.of(year, month, day).toEpochDay()
                    - LocalDate.of(other.year, other.month, other.day).toEpochDay()));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** The eight digits as one number. */
    int number() {
        return (year * 100 + month) * 100 + day;
    }
}
