package org.jenner.cdsi.trace;

import java.time.LocalDate;
import org.jenner.cdsi.date.TimePeriod;
import org.jenner.cdsi.schedule.IntervalReference;

/** What set a date of a series' forecast. */
public sealed interface DateSource {
    /** The patient reaches an age; past due and latest dates are the day before. */
    record Age(TimePeriod age) implements DateSource {}

    /** Time has passed since an event; a past due date is the day before. */
    record Interval(TimePeriod interval, IntervalReference reference, LocalDate referenceDate) implements DateSource {}

    /** Time has passed since a vaccine that conflicts. */
    record Conflict(String previousDoseId, LocalDate previousDate, TimePeriod interval) implements DateSource {}

    /** The season begins. */
    record SeasonStart() implements DateSource {}

    /** A vaccine that never counts was given on that day. */
    record InadvertentDose() implements DateSource {}

    /** The latest dose of the antigen was given on that day. */
    record LatestDose() implements DateSource {}

    /** Birth: the schedule asks for nothing later. */
    record Birth() implements DateSource {}

    /** The schedule recommends no day of its own: as soon as the dose may be given. */
    record AsSoonAsPossible() implements DateSource {}

    /** The schedule's day, told here, lies before the earliest date and is moved to it. */
    record MovedToEarliest(LocalDate unadjusted) implements DateSource {}

    /** The schedule sets no such date. */
    record NotSet() implements DateSource {}
}
