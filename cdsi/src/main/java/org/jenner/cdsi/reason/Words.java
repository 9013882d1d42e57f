package org.jenner.cdsi.reason;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jenner.cdsi.date.TimePeriod;
import org.jenner.cdsi.schedule.IntervalReference;

/** The texts of one language, from {@code reasons.properties}, and the small parts that sentences are made of. */
final class Words {
    private static final String FILE = "org.jenner.cdsi.reason.reasons";
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final DateTimeFormatter dates;
    private final ResourceBundle texts;

    Words(Locale locale, DateTimeFormatter dates) {
        this.locale = locale;
        this.dates = dates;
        this.texts = ResourceBundle.getBundle(FILE, locale, NO_OTHER_LANGUAGE);
    }

    /**
     * The text of a key with its values.
     *
     * @throws MissingResourceException when there is none: a fault of the program
     */
    String text(String key, Object... values) {
        Object[] told = Arrays.stream(values)
                .map(value -> value instanceof LocalDate date ? dates.format(date) : value)
                .toArray();
        return new MessageFormat(texts.getString(key), locale).format(told);
    }

    /** {@code 12 months less 4 days}. */
    String period(TimePeriod period) {
        int[] counts = {period.years(), period.months(), period.weeks(), period.days()};
        String[] units = {"period.year", "period.month", "period.week", "period.day"};
        String told = "";
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 0) {
                String part = text(units[i], Math.abs(counts[i]));
                told = told.isEmpty() ? part : text(counts[i] < 0 ? "period.less" : "period.and", told, part);
            }
        }
        return told.isEmpty() ? text("period.day", 0) : told;
    }

    /** The time between two days in either order: days, or whole months or years when there are many. */
    String between(LocalDate one, LocalDate other) {
        LocalDate first = one.isBefore(other) ? one : other;
        LocalDate last = one.isBefore(other) ? other : one;
        long months = ChronoUnit.MONTHS.between(first, last);
        if (months >= 24) {
            return text("period.year", months / 12);
        }
        return months >= 3 ? text("period.month", months) : text("period.day", ChronoUnit.DAYS.between(first, last));
    }

    /** The event from which an interval counts, with its day. */
    String event(IntervalReference reference, LocalDate date) {
        return switch (reference) {
            case IntervalReference.PreviousDose _ -> text("from.previous-dose", date);
            case IntervalReference.TargetDose(int number) -> text("from.target-dose", date, number);
            case IntervalReference.MostRecent _ -> text("from.most-recent", date);
            case IntervalReference.RelevantObservation(var observation) ->
                text("from.observation", date, observation.title());
        };
    }

    /** A CVX code as it is written: two digits at least. */
    static String cvx(int cvx) {
        return "%02d".formatted(cvx);
    }
}
