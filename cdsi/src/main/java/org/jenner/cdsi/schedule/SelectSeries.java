package org.jenner.cdsi.schedule;

import java.util.List;
import org.jenner.cdsi.date.TimePeriod;
import org.jspecify.annotations.Nullable;

/**
 * How a series competes with the others of its antigen (chapter 8).
 *
 * @param seriesGroup number of the group of which one series wins
 * @param equivalentSeriesGroups numbers of the other groups that this one can replace
 * @param seriesPriority A is best, then B, C
 * @param seriesPreference 1 is best; null is last
 * @param minAgeToStart null: from birth
 * @param maxAgeToStart first age at which it may no longer be started; null: none
 */
public record SelectSeries(
        boolean defaultSeries,
        boolean productPath,
        String seriesGroupName,
        int seriesGroup,
        List<Integer> equivalentSeriesGroups,
        char seriesPriority,
        @Nullable Integer seriesPreference,
        @Nullable TimePeriod minAgeToStart,
        @Nullable TimePeriod maxAgeToStart) {}
