package org.jenner.cdsi.logic;

/**
 * The assessment date. Whatever is compared with it is compared here, so that it remembers the next day on which one of
 * these comparisons would come out otherwise: until the day before, the whole answer is the same.
 */
final class AssessmentDay {
    private final int day;
    private int nextChange = Days.LAST;

    AssessmentDay(int day) {
        this.day = day;
    }

    /** The day as a number, to be shown or added to, never to be compared. */
    int number() {
        return day;
    }

    /** Whether another day has come. */
    boolean reached(int other) {
        if (day >= other) {
            return true;
        }
        nextChange = Math.min(nextChange, other);
        return false;
    }

    /** Whether it lies between two days, the first included. */
    boolean within(int from, int until) {
        return reached(from) && !reached(until);
    }

    /** The last day before a comparison that was made comes out otherwise; {@link Days#NONE} when none ever will. */
    int unchangedUntil() {
        return nextChange >= Days.LAST ? Days.NONE : nextChange - 1;
    }
}
