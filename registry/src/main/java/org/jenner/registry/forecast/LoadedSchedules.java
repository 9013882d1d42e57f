package org.jenner.registry.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jenner.cdsi.schedule.ReleaseName;
import org.jenner.cdsi.schedule.ScheduleRelease;
import org.jenner.registry.reference.schedules.Schedules;

/** The loaded schedules as they answer: the default authority's release in force on a day, or one that is named. */
public final class LoadedSchedules implements Function<LocalDate, ScheduleInForce> {

    private final Schedules schedules;
    // A release never changes, so what was prepared from it needs no version.
    private final Map<ReleaseName, LoadedSchedule> prepared = new ConcurrentHashMap<>();

    /** Prepares nothing yet: the first question for a release does. */
    public LoadedSchedules(Schedules schedules) {
        this.schedules = schedules;
    }

    @Override
    public ScheduleInForce apply(LocalDate day) {
        return inForce(day).answering();
    }

    /** The default authority's release in force on a day. */
    public LoadedSchedule inForce(LocalDate day) {
        return prepared(schedules.inForce(day));
    }

    /** Every loaded release: authority by authority, the oldest first. */
    public List<ReleaseName> names() {
        return releases().map(ScheduleRelease::name).toList();
    }

    /**
     * A release by authority and version ({@link ReleaseName#authorityAndVersion}), whether or not it is in force; empty
     * when none of this name is loaded.
     */
    public Optional<LoadedSchedule> named(String authorityAndVersion) {
        return releases()
                .filter(release -> release.name().authorityAndVersion().equals(authorityAndVersion))
                .findFirst()
                .map(this::prepared);
    }

    private Stream<ScheduleRelease> releases() {
        return schedules.authorities().stream().flatMap(authority -> schedules.releases(authority).stream());
    }

    private LoadedSchedule prepared(ScheduleRelease release) {
        return prepared.computeIfAbsent(release.name(), _ -> LoadedSchedule.of(release));
    }
}
