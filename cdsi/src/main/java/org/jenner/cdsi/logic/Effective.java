package org.jenner.cdsi.logic;

import org.jenner.cdsi.schedule.DateRange;

/** The days on which a row of supporting data is in effect, both included (section 3.3). */
record Effective(int first, int last) {
    static Effective of(DateRange range) {
        return new Effective(
                Days.dayOr(range.effectiveDate(), Days.FIRST), Days.dayOr(range.cessationDate(), Days.LAST));
    }

    boolean on(AssessmentDay today) {
        return today.within(first, last + 1);
    }

    boolean on(int day) {
        return first <= day && day <= last;
    }
}
