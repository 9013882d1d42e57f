package org.jenner.registry.chart;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date as people in this country type it: month, day and year of four digits, or the year first. */
final class TypedDate {
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[/\\-. ]+(\\d{1,2})[/\\-. ]+(\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/\\-. ]+(\\d{1,2})[/\\-. ]+(\\d{1,2})");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");

    private TypedDate() {}

    /** The day; empty when the text names none that exists. A year of two digits is never guessed. */
    static Optional<LocalDate> read(String typed) {
        Matcher yearFirst = YEAR_FIRST.matcher(typed);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        for (Pattern pattern : new Pattern[] {MONTH_FIRST, EIGHT_DIGITS}) {
            Matcher monthFirst = pattern.matcher(typed);
            if (monthFirst.matches()) {
                return day(monthFirst.group(3), monthFirst.group(1), monthFirst.group(2));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
