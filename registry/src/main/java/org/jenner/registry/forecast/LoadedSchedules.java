package org.jenner.registry.forecast;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jenner.cdsi.schedule.ReleaseName;
import org.jenner.cdsi.schedule.ScheduleRelease;
import org.jenner.registry.reference.schedules.Schedules;

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
        return prepared.computeIfAbsent(release.name(), _ -> ScheduleInForce.of(release));
    }
}
