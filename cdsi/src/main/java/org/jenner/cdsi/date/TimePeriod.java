package org.jenner.cdsi.date;

import java.time.LocalDate;

/**
 * A period such as {@code 18 months - 4 days}; each part may be negative.
 *
 * <p>Added to a date it follows CALCDT-1 to CALCDT-6 of the CDSi Logic Specification: years and months first, then
 * weeks and days. A day that the month does not have becomes the first of the next month, not the last of that month
 * as {@link LocalDate#plusMonths} has it.
 */
public record TimePeriod(int years, int months, int weeks, int days) {
    private static final int LONGEST_IN_YEARS = 150;
    private static final int MOST_DIGITS = 5;
    private static final String[] UNITS = {"year", "month", "week", "day"};

    /**
     * Reads a period.
     *
     * @throws IllegalArgumentException when the text is no period or longer than a life; the message can be shown
     */
    public static TimePeriod parse(String text) {
        TimePeriod period = new Scanner(text).period();
        if (Math.abs(period.roughDays()) > LONGEST_IN_YEARS * 366L) {
            throw new IllegalArgumentException("'" + text + "' is longer than " + LONGEST_IN_YEARS + " years");
        }
        return period;
    }

    private long roughDays() {
        return years * 366L + months * 31L + weeks * 7L + days;
    }

    /** Reads terms, all but the first after a sign. By hand, since a schedule has ten thousand of them. */
    private static final class Scanner {
        private final String text;
        private int at;

        Scanner(String text) {
            this.text = text;
        }

        TimePeriod period() {
            int[] parts = new int[UNITS.length];
            int sign = 1;
            do {
                int count = sign * count();
                parts[unit()] += count;
                sign = sign();
            } while (sign != 0);
            return new TimePeriod(parts[0], parts[1], parts[2], parts[3]);
        }

        private int count() {
            skipBlanks();
            int start = at;
            int count = 0;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                count = count * 10 + text.charAt(at++) - '0';
                if (at - start > MOST_DIGITS) {
                    throw refused();
                }
            }
            if (at == start) {
                throw refused();
            }
            return count;
        }

        private int unit() {
            skipBlanks();
            for (int unit = 0; unit < UNITS.length; unit++) {
                String name = UNITS[unit];
                if (text.regionMatches(true, at, name, 0, name.length())) {
                    at += name.length();
                    if (text.regionMatches(true, at, "s", 0, 1)) {
                        at++;
                    }
                    return unit;
                }
            }
            throw refused();
        }

        /** 1 or -1 when another term follows, 0 at the end. */
        private int sign() {
            skipBlanks();
            if (at == text.length()) {
                return 0;
            }
            return switch (text.charAt(at++)) {
                case '+' -> 1;
                case '-' -> -1;
                default -> throw refused();
            };
        }

        private void skipBlanks() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }

        private IllegalArgumentException refused() {
            return new IllegalArgumentException(
                    "'" + text + "' is no period; expected one such as '6 weeks' or '18 months - 4 days'");
        }
    }

    /** The day that lies this period after another. */
    public LocalDate addTo(LocalDate date) {
        return LocalDate.ofEpochDay(daysAfter(date));
    }

    /** The same on days counted from 1970-01-01, as {@link LocalDate#toEpochDay} counts them. */
    public int addTo(int epochDay) {
        return years == 0 && months == 0 ? epochDay + weeks * 7 + days : daysAfter(LocalDate.ofEpochDay(epochDay));
    }

    /** The day that lies this period after another, counted from 1970-01-01. */
    public int daysAfter(LocalDate date) {
        int month = (date.getYear() + years) * 12 + date.getMonthValue() - 1 + months;
        LocalDate first = LocalDate.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1, 1);
        int day = date.getDayOfMonth();
        if (day > 28) {
            day = Math.min(day, first.lengthOfMonth() + 1);
        }
        return (int) first.toEpochDay() + day - 1 + weeks * 7 + days;
    }

    /** The period as it is written in a schedule; {@link #parse} reads it back. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        append(text, years, "year");
        append(text, months, "month");
        append(text, weeks, "week");
        append(text, days, "day");
        return text.isEmpty() ? "0 days" : text.toString();
    }

    private static void append(StringBuilder text, int count, String unit) {
        if (count == 0) {
            return;
        }
        if (!text.isEmpty()) {
            text.append(count < 0 ? " - " : " + ");
        }
        int shown = text.isEmpty() ? count : Math.abs(count);
        text.append(shown).append(' ').append(unit).append(Math.abs(count) == 1 ? "" : "s");
    }
}
