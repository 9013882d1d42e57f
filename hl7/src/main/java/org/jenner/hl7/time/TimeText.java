package org.jenner.hl7.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jenner.hl7.time.TimeReading.Fault;
import org.jspecify.annotations.Nullable;

/** The grammar of DTM, with the sloppy forms that are sent and can be read only one way. */
final class TimeText {

    /** Digits, a fraction of a second, a zone. */
    private static final Pattern FORM =
            Pattern.compile("(\\d{4,17})(?:\\.(\\d{1,9}))?\\s*(Z|[+-]\\s*\\d{1,2}(?::?\\d{2})?)?");

    private static final Pattern ZONE = Pattern.compile("[+-]\\d{4}");

    private TimeText() {}

    static TimeReading read(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return new TimeReading.Absent();
        }
        Matcher form = FORM.matcher(trimmed);
        if (trimmed.length() > 40 || !form.matches()) {
            return new TimeReading.Unreadable(Fault.FORM);
        }
        return read(form.group(1), form.group(2), form.group(3));
    }

    private static TimeReading read(String digits, @Nullable String fraction, @Nullable String zone) {
        Precision precision = precision(digits.length(), fraction != null);
        // "2015-0203" is a date with hyphens more likely than a year with a zone.
        if (precision == null || (zone != null && !precision.reaches(Precision.DAY))) {
            return new TimeReading.Unreadable(Fault.FORM);
        }
        LocalDate date = date(digits);
        if (date == null) {
            return new TimeReading.Unreadable(Fault.IMPOSSIBLE_DATE);
        }
        LocalTime time = time(digits, digits.length() == 17 ? digits.substring(14) : fraction);
        if (time == null) {
            return new TimeReading.Unreadable(Fault.IMPOSSIBLE_TIME);
        }
        ZoneOffset offset = zone == null ? null : offset(zone);
        if (zone != null && offset == null) {
            return new TimeReading.Unreadable(Fault.IMPOSSIBLE_ZONE);
        }
        boolean sloppy = digits.length() == 17
                || (fraction != null && fraction.length() > 4)
                || (zone != null && !ZONE.matcher(zone).matches());
        return new TimeReading.Readable(new Hl7Time(date.atTime(time), precision, offset), sloppy);
    }

    private static @Nullable Precision precision(int digits, boolean fraction) {
        return switch (digits) {
            case 4 -> fraction ? null : Precision.YEAR;
            case 6 -> fraction ? null : Precision.MONTH;
            case 8 -> fraction ? null : Precision.DAY;
            case 10 -> fraction ? null : Precision.HOUR;
            case 12 -> fraction ? null : Precision.MINUTE;
            case 14 -> fraction ? Precision.FRACTION : Precision.SECOND;
            // Milliseconds without their point.
            case 17 -> fraction ? null : Precision.FRACTION;
            default -> null;
        };
    }

    private static @Nullable LocalDate date(String digits) {
        int year = number(digits, 0, 4, 0);
        try {
            return year == 0 ? null : LocalDate.of(year, number(digits, 4, 6, 1), number(digits, 6, 8, 1));
        } catch (DateTimeException e) {
            // The calendar is the judge of what a date is; null is its no.
            return null;
        }
    }

    private static @Nullable LocalTime time(String digits, @Nullable String fraction) {
        int nanos = fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
        try {
            return LocalTime.of(number(digits, 8, 10, 0), number(digits, 10, 12, 0), number(digits, 12, 14, 0), nanos);
        } catch (DateTimeException e) {
            // The clock is the judge of what a time of day is; null is its no.
            return null;
        }
    }

    private static @Nullable ZoneOffset offset(String zone) {
        if (zone.equals("Z")) {
            return ZoneOffset.UTC;
        }
        String digits = zone.substring(1).strip().replace(":", "");
        boolean hoursOnly = digits.length() <= 2;
        int hours = Integer.parseInt(hoursOnly ? digits : digits.substring(0, digits.length() - 2));
        int minutes = hoursOnly ? 0 : Integer.parseInt(digits.substring(digits.length() - 2));
        if (minutes > 59 || hours * 60 + minutes > 14 * 60) {
            return null;
        }
        int sign = zone.charAt(0) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    private static int number(String digits, int from, int to, int whenAbsent) {
        return digits.length() < to ? whenAbsent : Integer.parseInt(digits.substring(from, to));
    }
}
