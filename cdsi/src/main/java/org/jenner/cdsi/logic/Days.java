package org.jenner.cdsi.logic;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as numbers. */
final class Days {
    /** No day: the schedule sets none. */
    static final int NONE = Integer.MIN_VALUE;
    /** Stands for an empty begin, minimum or effective date. */
    static final int FIRST = day(LocalDate.of(1900, 1, 1));
    /** Stands for an empty end, maximum or cessation date. */
    static final int LAST = day(LocalDate.of(2999, 12, 31));

    private Days() {}

    static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }

    static int dayOr(@Nullable LocalDate date, int otherwise) {
        return date == null ? otherwise : day(date);
    }

    static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }

    /** Null for none and for the days that stand for an empty value. */
    static @Nullable LocalDate dateOrNull(int day) {
        return day == NONE || day == FIRST || day == LAST ? null : date(day);
    }
}
