package org.jenner.registry.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jenner.cdsi.reason.Sentences;
import org.jenner.cdsi.trace.Check;
import org.jenner.cdsi.trace.Limit;
import org.jspecify.annotations.Nullable;

/**
 * A day that a check compared.
 *
 * @param period the time of the schedule that gives it; empty for a day that is simply known
 */
public record ComparedDate(Role role, String day, String period) {

    /** What the day is in the check. */
    public enum Role {
        GIVEN,
        LOT_EXPIRATION,
        REFERENCE,
        FROM,
        UNTIL,
        ABSOLUTE_MINIMUM,
        MINIMUM,
        MAXIMUM,
        OTHER_VACCINE,
        CONFLICT_BEGIN,
        CONFLICT_END,
        BORN_BEFORE,
        LIMIT,
        RESULT
    }

    /** The days of a check, in the order in which a reader compares them; none for a check that compares no days. */
    static List<ComparedDate> of(Check check, Sentences sentences) {
        Days days = new Days(sentences);
        switch (check) {
            case Check.Condition condition ->
                days.add(Role.GIVEN, condition.dateAdministered()).add(Role.LOT_EXPIRATION, condition.lotExpiration());
            case Check.SkipConditionMet skip ->
                days.add(Role.REFERENCE, skip.referenceDate())
                        .add(Role.FROM, skip.from())
                        .add(Role.UNTIL, skip.until());
            case Check.Skip skip -> days.add(Role.REFERENCE, skip.referenceDate());
            case Check.Age age ->
                days.add(Role.GIVEN, age.dateAdministered())
                        .add(Role.ABSOLUTE_MINIMUM, age.absoluteMinimum())
                        .add(Role.MINIMUM, age.minimum())
                        .add(Role.MAXIMUM, age.maximum());
            case Check.Interval interval ->
                days.add(Role.GIVEN, interval.dateAdministered())
                        .add(Role.REFERENCE, interval.referenceDate())
                        .add(Role.ABSOLUTE_MINIMUM, interval.absoluteMinimum())
                        .add(Role.MINIMUM, interval.minimum());
            case Check.VaccineConflict conflict ->
                days.add(Role.GIVEN, conflict.dateAdministered())
                        .add(Role.OTHER_VACCINE, conflict.previousDate())
                        .add(Role.CONFLICT_BEGIN, conflict.begin())
                        .add(Role.CONFLICT_END, conflict.end());
            case Check.SeriesOver over -> days.add(Role.GIVEN, over.dateAdministered());
            case Check.Immunity immunity -> days.add(Role.BORN_BEFORE, immunity.bornBefore());
            case Check.Need need -> days.add(Role.LIMIT, need.day());
            case Check.Blended blended -> days.add(Role.FROM, blended.minimumAgeToStart());
            case Check.Date date -> days.add(Role.RESULT, date.date());
            case Check.GroupDate date -> days.add(Role.RESULT, date.date());
            case Check.Relevance _,
                    Check.Inadvertent _,
                    Check.Vaccine _,
                    Check.Satisfied _,
                    Check.Contraindication _,
                    Check.Scorable _,
                    Check.Points _,
                    Check.Prioritized _,
                    Check.Outranked _,
                    Check.Best _,
                    Check.GroupStatus _ -> {}
        }
        return days.found;
    }

    /** Collects the days that the schedule sets. */
    private static final class Days {
        private final Sentences sentences;
        private final List<ComparedDate> found = new ArrayList<>();

        Days(Sentences sentences) {
            this.sentences = sentences;
        }

        Days add(Role role, @Nullable LocalDate day) {
            if (day != null) {
                found.add(new ComparedDate(role, Dates.of(day), ""));
            }
            return this;
        }

        Days add(Role role, @Nullable Limit limit) {
            if (limit != null) {
                found.add(new ComparedDate(role, Dates.of(limit.date()), sentences.of(limit.period())));
            }
            return this;
        }
    }
}
