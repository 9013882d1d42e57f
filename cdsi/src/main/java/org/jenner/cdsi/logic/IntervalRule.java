package org.jenner.cdsi.logic;

import java.util.List;
import org.jenner.cdsi.date.TimePeriod;
import org.jenner.cdsi.schedule.AllowableInterval;
import org.jenner.cdsi.schedule.IntervalReference;
import org.jenner.cdsi.schedule.PreferableInterval;
import org.jspecify.annotations.Nullable;

/** A preferable or allowable interval; an allowable one has its absolute minimum only. */
record IntervalRule(
        IntervalReference reference,
        int targetDose,
        int[] mostRecent,
        int observation,
        @Nullable TimePeriod absoluteMinimum,
        @Nullable TimePeriod minimum,
        @Nullable TimePeriod earliestRecommended,
        @Nullable TimePeriod latestRecommended,
        boolean override,
        Effective effective) {

    static IntervalRule[] preferable(List<PreferableInterval> rows, ObservationTable observations) {
        IntervalRule[] rules = new IntervalRule[rows.size()];
        for (int i = 0; i < rules.length; i++) {
            PreferableInterval row = rows.get(i);
            rules[i] = new IntervalRule(
                    row.from(),
                    targetDose(row.from()),
                    mostRecent(row.from()),
                    observation(row.from(), observations),
                    row.absoluteMinimumInterval(),
                    row.minimumInterval(),
                    row.earliestRecommendedInterval(),
                    row.latestRecommendedInterval(),
                    row.override(),
                    Effective.of(row.inEffect()));
        }
        return rules;
    }

    static IntervalRule[] allowable(List<AllowableInterval> rows, ObservationTable observations) {
        IntervalRule[] rules = new IntervalRule[rows.size()];
        for (int i = 0; i < rules.length; i++) {
            AllowableInterval row = rows.get(i);
            rules[i] = new IntervalRule(
                    row.from(),
                    targetDose(row.from()),
                    mostRecent(row.from()),
                    observation(row.from(), observations),
                    row.absoluteMinimumInterval(),
                    null,
                    null,
                    null,
                    false,
                    Effective.of(row.inEffect()));
        }
        return rules;
    }

    private static int targetDose(IntervalReference reference) {
        return reference instanceof IntervalReference.TargetDose(int number) ? number : 0;
    }

    private static int[] mostRecent(IntervalReference reference) {
        return reference instanceof IntervalReference.MostRecent(List<Integer> cvx) ? Cvx.sorted(cvx) : Cvx.NONE;
    }

    private static int observation(IntervalReference reference, ObservationTable observations) {
        return reference instanceof IntervalReference.RelevantObservation(var observation)
                ? observations.number(observation.code())
                : -1;
    }
}
