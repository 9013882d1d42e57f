package org.jenner.cdsi.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jenner.cdsi.date.TimePeriod;
import org.jspecify.annotations.Nullable;

/** Values as they stand in attributes. */
final class ScheduleText {
    private ScheduleText() {}

    static @Nullable String period(@Nullable TimePeriod period) {
        return period == null ? null : period.toString();
    }

    static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    static @Nullable String decimal(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    static @Nullable String number(@Nullable Integer value) {
        return value == null ? null : value.toString();
    }

    /** Only a yes is written. */
    static @Nullable String flag(boolean value) {
        return value ? "yes" : null;
    }

    static String cvx(int cvx) {
        return cvx < 10 ? "0" + cvx : Integer.toString(cvx);
    }

    static @Nullable String cvx(List<Integer> codes) {
        return codes.isEmpty() ? null : codes.stream().map(ScheduleText::cvx).collect(Collectors.joining(" "));
    }

    static @Nullable String numbers(List<Integer> numbers) {
        return numbers.isEmpty() ? null : numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
