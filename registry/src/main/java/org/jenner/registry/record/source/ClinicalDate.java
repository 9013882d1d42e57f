package org.jenner.registry.record.source;

import java.time.LocalDate;

/**
 * A date of the clinic as it was sent: the day, or the first day of the month or year when no more is known.
 *
 * @param day the first day that the statement covers
 * @param precision how much of it was said
 */
public record ClinicalDate(LocalDate day, Precision precision) {

    /** How much of a date was said. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY
    }

    public static ClinicalDate of(LocalDate day) {
        return new ClinicalDate(day, Precision.DAY);
    }

    /** Can both statements be true of one event? A month agrees with each of its days. */
    public boolean agreesWith(ClinicalDate other) {
        Precision coarser = precision.compareTo(other.precision) <= 0 ? precision : other.precision;
        return switch (coarser) {
            case YEAR -> day.getYear() == other.day.getYear();
            case MONTH -> day.getYear() == other.day.getYear() && day.getMonth() == other.day.getMonth();
            case DAY -> day.equals(other.day);
        };
    }

    /** As much of the date as was said: {@code 2024}, {@code 2024-03} or {@code 2024-03-01}. */
    @Override
    public String toString() {
        String whole = day.toString();
        return switch (precision) {
            case YEAR -> whole.substring(0, whole.length() - "-MM-dd".length());
            case MONTH -> whole.substring(0, whole.length() - "-dd".length());
            case DAY -> whole;
        };
    }
}
