package org.jenner.hl7.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as it was sent. What was not given is filled with the first month, day or second, so ask
 * {@link #precision()} before trusting it.
 *
 * @param local date and time of day where it was written, in a year of four digits
 * @param precision how much of {@code local} was given
 * @param offset the zone, or null when none was given
 */
public record Hl7Time(
        LocalDateTime local, Precision precision, @Nullable ZoneOffset offset) {

    private static final int NANOS_OF_LAST_DIGIT = 100_000;
    private static final int[] UNITS = {1, 10, 100, 1000};
    private static final int LAST_YEAR = 9999;

    /** Refuses years that four digits cannot tell: another date would be sent. */
    public Hl7Time {
        if (local.getYear() < 0 || local.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("HL7 writes years from 0000 to 9999");
        }
    }

    /** Reads a TS, DTM or DT: {@code YYYY[MM[DD[HH[MM[SS[.S[S[S[S]]]]]]]]][+/-ZZZZ]}. */
    public static TimeReading read(String text) {
        return TimeText.read(text);
    }

    /** A date. */
    public static Hl7Time of(LocalDate date) {
        return new Hl7Time(date.atStartOfDay(), Precision.DAY, null);
    }

    /** A month, as an expiration date may be. */
    public static Hl7Time of(YearMonth month) {
        return new Hl7Time(month.atDay(1).atStartOfDay(), Precision.MONTH, null);
    }

    /** A time to the second with its zone, as MSH-7 must be. */
    public static Hl7Time of(OffsetDateTime time) {
        return new Hl7Time(time.toLocalDateTime().withNano(0), Precision.SECOND, time.getOffset());
    }

    /** The day, the first of the month or year when no day was given. */
    public LocalDate date() {
        return local.toLocalDate();
    }

    /** The instant, when an hour and a zone were given. */
    public Optional<Instant> instant() {
        return offset == null || !precision.reaches(Precision.HOUR)
                ? Optional.empty()
                : Optional.of(local.toInstant(offset));
    }

    /** The instant, read in this zone when none was given. */
    public Instant instant(ZoneId whenNone) {
        return offset == null ? local.atZone(whenNone).toInstant() : local.toInstant(offset);
    }

    /** The text for a field, to the precision held. */
    public String text() {
        StringBuilder text = new StringBuilder("YYYYMMDDHHMMSS.SSSS+ZZZZ".length());
        digits(text, local.getYear(), 4);
        part(text, Precision.MONTH, local.getMonthValue());
        part(text, Precision.DAY, local.getDayOfMonth());
        part(text, Precision.HOUR, local.getHour());
        part(text, Precision.MINUTE, local.getMinute());
        part(text, Precision.SECOND, local.getSecond());
        if (precision.reaches(Precision.FRACTION)) {
            digits(text.append('.'), local.getNano() / NANOS_OF_LAST_DIGIT, 4);
        }
        if (offset != null) {
            int minutes = Math.abs(offset.getTotalSeconds()) / 60;
            text.append(offset.getTotalSeconds() < 0 ? '-' : '+');
            digits(text, minutes / 60, 2);
            digits(text, minutes % 60, 2);
        }
        return text.toString();
    }

    // By hand: an answer holds a hundred dates, and a formatter costs more than all else of its segment.
    private void part(StringBuilder text, Precision least, int value) {
        if (precision.reaches(least)) {
            digits(text, value, 2);
        }
    }

    private static void digits(StringBuilder text, int value, int count) {
        for (int unit = UNITS[count - 1]; unit > 0; unit /= 10) {
            text.append((char) ('0' + value / unit % 10));
        }
    }
}
