package org.jenner.cdsi.schedule;

import java.util.List;

/**
 * When a series dose is not needed (section 6.2).
 *
 * @param everySet whether all sets must be met, or one
 */
public record ConditionalSkip(Context context, boolean everySet, List<SkipSet> sets) {

    /** Whether it counts when doses are evaluated, when they are forecast, or both. */
    public enum Context {
        EVALUATION,
        FORECAST,
        BOTH
    }

    /** Conditions that belong together; everyCondition says whether all must be met, or one. */
    public record SkipSet(boolean everyCondition, DateRange inEffect, List<SkipCondition> conditions) {}
}
