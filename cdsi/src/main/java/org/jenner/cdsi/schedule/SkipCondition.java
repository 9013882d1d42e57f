package org.jenner.cdsi.schedule;

import java.time.LocalDate;
import java.util.List;
import org.jenner.cdsi.date.TimePeriod;
import org.jspecify.annotations.Nullable;

/** One condition of a conditional skip. */
public sealed interface SkipCondition {
    /** The patient is within the ages on the reference date. */
    record Age(AgeRange ages) implements SkipCondition {}

    /** A series of one of these groups of the same antigen is complete. */
    record CompletedSeries(List<Integer> seriesGroups) implements SkipCondition {}

    /** So much time has passed since the dose before. */
    record Interval(TimePeriod interval) implements SkipCondition {}

    /**
     * The number of doses given compares so with a number (CONDSKIP-1).
     *
     * @param validOnly count only doses that are valid in this series
     * @param ages ages at administration
     * @param startDate first day of administration that counts; null: any
     * @param endDate first day of administration that no longer counts; null: none
     * @param cvx the vaccines to count; empty: every vaccine of this antigen
     */
    record VaccineCount(
            Comparison comparison,
            int doseCount,
            boolean validOnly,
            AgeRange ages,
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate,
            List<Integer> cvx)
            implements SkipCondition {}

    /** How a count is compared. */
    enum Comparison {
        GREATER_THAN,
        EQUAL_TO,
        LESS_THAN
    }
}
