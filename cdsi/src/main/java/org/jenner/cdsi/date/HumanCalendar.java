package org.jenner.cdsi.date;

import java.time.LocalDate;

/** The years that four digits can tell. Far outside of them arithmetic with days would overflow. */
public final class HumanCalendar {
    private static final int LAST_YEAR = 9999;

    private HumanCalendar() {}

    /** Whether a date lies in them. */
    public static boolean holds(LocalDate date) {
        return date.getYear() >= 0 && date.getYear() <= LAST_YEAR;
    }

    /**
     * The date, when it lies between the years 0 and 9999.
     *
     * @param what begins the message: {@code the birth date}
     * @throws IllegalArgumentException when it does not
     */
    public static LocalDate checked(LocalDate date, String what) {
        if (!holds(date)) {
            throw new IllegalArgumentException(what + " is not between the years 0 and " + LAST_YEAR);
        }
        return date;
    }
}
