package org.jenner.registry.forecast;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jenner.cdsi.Forecaster;
import org.jenner.cdsi.schedule.ReleaseName;
import org.jenner.cdsi.schedule.ScheduleRelease;
import org.jenner.registry.reference.schedules.Schedules;
import org.jspecify.annotations.Nullable;

/** The loaded schedules as they answer: the default authority's release in force on a day, prepared once. */
public final class LoadedSchedules implements Function<LocalDate, ScheduleInForce> {

    private final Schedules schedules;
    // A release never changes, so what was prepared from it needs no version.
    private final Map<ReleaseName, ScheduleInForce> prepared = new ConcurrentHashMap<>();

    /** Prepares nothing yet: the first question for a release does. */
    public LoadedSchedules(Schedules schedules) {
        this.schedules = schedules;
    }

    @Override
    public ScheduleInForce apply(LocalDate day) {
        ScheduleRelease release = schedules.inForce(day);
        return prepared.computeIfAbsent(release.name(), _ -> prepare(release));
    }

    private static ScheduleInForce prepare(ScheduleRelease release) {
        return new ScheduleInForce(
                release.name(), ObservationCodes.of(release), Forecaster.of(release)::assess, seasonsOver(release));
    }

    /** Keeps the answer for the day asked last: nearly every question is about today. */
    private static Function<LocalDate, Set<String>> seasonsOver(ScheduleRelease release) {
        AtomicReference<@Nullable Over> last = new AtomicReference<>();
        return day -> {
            Over over = last.get();
            if (over == null || !over.day().equals(day)) {
                over = new Over(day, Schedules.seasonsOver(release, day));
                last.set(over);
            }
            return over.groups();
        };
    }

    private record Over(LocalDate day, Set<String> groups) {}
}
