package org.jenner.registry.forecast.impact;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many people stand where by two schedules.
 *
 * @param people who were looked at
 * @param withoutForecast those of whom neither schedule makes a forecast: dead, or the day of birth is not known
 * @param changed those who would stand elsewhere in at least one vaccine group
 * @param standings people by group, age, and where they stand by each schedule; those who stay where they are, too
 */
public record ImpactReport(long people, long withoutForecast, long changed, SortedMap<Standing, Long> standings) {
    public ImpactReport {
        SortedMap<Standing, Long> ordered = new TreeMap<>(Standing.ORDER);
        ordered.putAll(standings);
        standings = Collections.unmodifiableSortedMap(ordered);
    }

    /** Only what changes. */
    public SortedMap<Standing, Long> changes() {
        SortedMap<Standing, Long> changes = new TreeMap<>(Standing.ORDER);
        standings.forEach((standing, count) -> {
            if (standing.changes()) {
                changes.put(standing, count);
            }
        });
        return changes;
    }
}
