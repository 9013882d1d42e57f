package org.jenner.registry.forecast;

import org.jenner.cdsi.assessment.VaccineGroupForecast;

/**
 * What is due next in one vaccine group.
 *
 * @param vaccineGroup the schedule's name of the group
 * @param seasonOver whether the schedule knows only seasons that are over, so that the forecast may be too old
 */
public record GroupForecast(String vaccineGroup, VaccineGroupForecast forecast, boolean seasonOver) {

    /** What is told of a forecast whose schedule knows no current season. */
    public static final LocalCode SEASON_OVER =
            new LocalCode("season-not-in-schedule", "The schedule in use knows no current season of this vaccine");
}
