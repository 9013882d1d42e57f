package org.jenner.registry.forecast.impact;

import java.time.LocalDate;
import java.util.Comparator;
import org.jenner.registry.forecast.SeriesStanding;
import org.jspecify.annotations.Nullable;

/**
 * Where people of an age stand in a vaccine group by one schedule and by another.
 *
 * @param before null: that schedule has no series of the group for them
 * @param after null: likewise
 */
public record Standing(
        String vaccineGroup,
        AgeBand ages,
        @Nullable SeriesStanding before,
        @Nullable SeriesStanding after) {

    /** By group, then age, then what was and what becomes. */
    public static final Comparator<Standing> ORDER = Comparator.comparing(
                    Standing::vaccineGroup, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Standing::ages)
            .thenComparing(Standing::before, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Standing::after, Comparator.nullsLast(Comparator.naturalOrder()));

    /** Whether the schedules differ. */
    public boolean changes() {
        return before != after;
    }

    static Standing of(
            String vaccineGroup,
            LocalDate birth,
            LocalDate day,
            @Nullable SeriesStanding before,
            @Nullable SeriesStanding after) {
        return new Standing(vaccineGroup, AgeBand.of(birth, day), before, after);
    }
}
