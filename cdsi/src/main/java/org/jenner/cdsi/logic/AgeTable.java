package org.jenner.cdsi.logic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jenner.cdsi.date.TimePeriod;
import org.jspecify.annotations.Nullable;

/**
 * Every age that a release names, each once. Rules hold its number, so that a patient's date for each age is computed
 * once and then looked up.
 */
final class AgeTable {
    /** Number of the age that stands for an empty begin: its date is always {@link Days#FIRST}. */
    static final int NO_BEGIN = 0;
    /** Number of the age that stands for an empty end: its date is always {@link Days#LAST}. */
    static final int NO_END = 1;

    private static final int RESERVED = 2;

    private final Map<TimePeriod, Integer> numbers = new HashMap<>();
    private final List<TimePeriod> ages = new ArrayList<>();

    int begin(@Nullable TimePeriod age) {
        return age == null ? NO_BEGIN : number(age);
    }

    int end(@Nullable TimePeriod age) {
        return age == null ? NO_END : number(age);
    }

    private int number(TimePeriod age) {
        return numbers.computeIfAbsent(age, added -> {
            ages.add(added);
            return ages.size() - 1 + RESERVED;
        });
    }

    /** The age of a number; null for the two that stand for an empty one. */
    @Nullable
    TimePeriod period(int number) {
        return number < RESERVED ? null : ages.get(number - RESERVED);
    }

    /** For each number the day on which a patient reaches that age. */
    int[] daysFor(int birthDay) {
        int[] days = new int[ages.size() + RESERVED];
        days[NO_BEGIN] = Days.FIRST;
        days[NO_END] = Days.LAST;
        LocalDate birthDate = Days.date(birthDay);
        for (int i = 0; i < ages.size(); i++) {
            days[i + RESERVED] = ages.get(i).daysAfter(birthDate);
        }
        return days;
    }
}
