package org.jenner.registry.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jenner.cdsi.date.HumanCalendar;
import org.jenner.registry.platform.commandline.Arguments;
import org.jenner.registry.platform.commandline.UsageException;

/** The day for which a command answers: {@code --as-of DATE}. */
final class AsOf {
    static final String OPTION = "--as-of";

    private AsOf() {}

    /**
     * The day; empty when none was named.
     *
     * @throws UsageException when it is none, or one on which nobody can be vaccinated
     */
    static Optional<LocalDate> read(Arguments arguments) {
        return arguments.value(OPTION).map(AsOf::day);
    }

    private static LocalDate day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            if (HumanCalendar.holds(day)) {
                return day;
            }
        } catch (DateTimeException no) {
            throw (UsageException) new UsageException(noDate(typed)).initCause(no);
        }
        throw new UsageException(noDate(typed));
    }

    private static String noDate(String typed) {
        return OPTION + " '" + typed + "' is no date such as 2026-03-10";
    }
}
