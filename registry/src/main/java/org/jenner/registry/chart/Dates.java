package org.jenner.registry.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jenner.registry.record.source.ClinicalDate;

/** Clinical dates in short form, as precise as they are known: a day is never invented. */
final class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.US);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("yyyy", Locale.US);

    private Dates() {}

    /** How days are written. */
    static DateTimeFormatter format() {
        return DAY;
    }

    static String of(LocalDate day) {
        return DAY.format(day);
    }

    static String of(ClinicalDate date) {
        return switch (date.precision()) {
            case DAY -> DAY.format(date.day());
            case MONTH -> MONTH.format(date.day());
            case YEAR -> YEAR.format(date.day());
        };
    }
}
