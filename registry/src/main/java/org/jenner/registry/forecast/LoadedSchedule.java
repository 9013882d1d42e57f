package org.jenner.registry.forecast;

import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jenner.cdsi.Forecaster;
import org.jenner.cdsi.schedule.ReleaseName;
import org.jenner.cdsi.schedule.ScheduleRelease;
import org.jenner.registry.reference.schedules.Schedules;
import org.jspecify.annotations.Nullable;

/**
 * A release, prepared once for every question about it: it answers, says why, and answers what would be if.
 *
 * @param answering as it answers messages and pages
 */
public record LoadedSchedule(ScheduleRelease release, Forecaster forecaster, ScheduleInForce answering) {

    /** Prepares a release; keep the result. */
    public static LoadedSchedule of(ScheduleRelease release) {
        Forecaster forecaster = Forecaster.of(release);
        return new LoadedSchedule(
                release,
                forecaster,
                new ScheduleInForce(
                        release.name(), ObservationCodes.of(release), forecaster::assess, seasonsOver(release)));
    }

    public ReleaseName name() {
        return release.name();
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
