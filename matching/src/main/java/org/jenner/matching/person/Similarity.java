package org.jenner.matching.person;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;

/** How near two values are, for a search that forgives. */
public final class Similarity {

    private static final int SHORTEST_PREFIX = 3;

    private Similarity() {}

    /** May two normalized names be spellings of one? Equal, one the beginning of the other, or one edit apart. */
    public static boolean namesAreNear(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        return a.equals(b) || isPrefix(a, b) || isPrefix(b, a) || oneEditApart(a, b);
    }

    private static boolean isPrefix(String shorter, String longer) {
        return shorter.length() >= SHORTEST_PREFIX && longer.startsWith(shorter);
    }

    /** Does one insertion, deletion, replacement or exchange of neighbours turn one into the other? */
    public static boolean oneEditApart(String a, String b) {
        if (a.length() > b.length()) {
            return oneEditApart(b, a);
        }
        if (b.length() - a.length() > 1) {
            return false;
        }
        int at = 0;
        while (at < a.length() && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        if (a.length() < b.length()) {
            return a.substring(at).equals(b.substring(at + 1));
        }
        if (at == a.length() || a.substring(at + 1).equals(b.substring(at + 1))) {
            return true;
        }
        return at + 1 < a.length()
                && a.charAt(at) == b.charAt(at + 1)
                && a.charAt(at + 1) == b.charAt(at)
                && a.substring(at + 2).equals(b.substring(at + 2));
    }

    /** Birth dates that a slip makes of one: day and month exchanged, a day, a month or a year beside it. */
    public static Set<LocalDate> nearDates(LocalDate date) {
        Set<LocalDate> near = new LinkedHashSet<>();
        if (date.getDayOfMonth() <= 12) {
            near.add(LocalDate.of(date.getYear(), date.getDayOfMonth(), 1).withDayOfMonth(date.getMonthValue()));
        }
        for (int step : new int[] {-1, 1}) {
            near.add(date.plusDays(step));
            near.add(date.plusDays(10L * step));
            near.add(date.plusMonths(step));
            near.add(date.plusYears(step));
            near.add(date.plusYears(10L * step));
        }
        near.remove(date);
        return near;
    }
}
