package org.jenner.registry.forecast;

import org.jenner.cdsi.Forecaster;
import org.jenner.cdsi.schedule.ReleaseName;
import org.jenner.cdsi.schedule.ScheduleRelease;

/**
 * A release, prepared once for every question about it: it answers, says why, and answers what would be if.
 *
 * @param answering as it answers messages and pages
 */
public record LoadedSchedule(ScheduleRelease release, Forecaster forecaster, ScheduleInForce answering) {

    /** Prepares a release; keep the result. */
    public static LoadedSchedule of(ScheduleRelease release) {
        Forecaster forecaster = Forecaster.of(release);
        return new LoadedSchedule(release, forecaster, ScheduleInForce.of(release, forecaster));
    }

    public ReleaseName name() {
        return release.name();
    }
}
