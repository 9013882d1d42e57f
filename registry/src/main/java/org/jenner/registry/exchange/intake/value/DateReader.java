package org.jenner.registry.exchange.intake.value;

import java.time.LocalDate;
import org.jenner.hl7.Segment;
import org.jenner.hl7.problem.Location;
import org.jenner.hl7.time.Hl7Time;
import org.jenner.hl7.time.Precision;
import org.jenner.hl7.time.TimeReading;
import org.jenner.registry.exchange.intake.problem.ElementProblem;
import org.jenner.registry.record.source.ClinicalDate;
import org.jspecify.annotations.Nullable;

/** Reads dates (data types TS and DT). A time of day and a zone say nothing here: the date stays as written. */
public final class DateReader {

    private DateReader() {}

    /** A date on which nothing else depends; null when empty, and with a warning when it does not exist. */
    public static @Nullable ClinicalDate clinical(Segment segment, Element element, ReadingContext context) {
        return switch (Hl7Time.read(segment.value(element.field()))) {
            case TimeReading.Absent() -> null;
            case TimeReading.Readable(Hl7Time time, boolean _) -> of(time);
            case TimeReading.Unreadable(var _) -> {
                invalid(segment.location(element.field()), element, context);
                yield null;
            }
        };
    }

    /** The same where a month alone is of no use. */
    public static @Nullable LocalDate day(Segment segment, Element element, ReadingContext context) {
        ClinicalDate date = clinical(segment, element, context);
        if (date == null || date.precision() == ClinicalDate.Precision.DAY) {
            return date == null ? null : date.day();
        }
        invalid(segment.location(element.field()), element, context);
        return null;
    }

    /** The date of a time, to the day at most. */
    public static ClinicalDate of(Hl7Time time) {
        return new ClinicalDate(
                time.date(),
                switch (time.precision()) {
                    case YEAR -> ClinicalDate.Precision.YEAR;
                    case MONTH -> ClinicalDate.Precision.MONTH;
                    case DAY, HOUR, MINUTE, SECOND, FRACTION -> ClinicalDate.Precision.DAY;
                });
    }

    /** The last day that the statement covers. */
    public static LocalDate lastDay(ClinicalDate date) {
        return switch (date.precision()) {
            case YEAR -> date.day().plusYears(1).minusDays(1);
            case MONTH -> date.day().plusMonths(1).minusDays(1);
            case DAY -> date.day();
        };
    }

    /** Whether a time names a day at all. */
    public static boolean namesDay(Hl7Time time) {
        return time.precision().reaches(Precision.DAY);
    }

    private static void invalid(Location location, Element element, ReadingContext context) {
        context.problems().add(ElementProblem.DATE_INVALID, location, element.label());
    }
}
