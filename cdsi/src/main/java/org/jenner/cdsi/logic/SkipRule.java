package org.jenner.cdsi.logic;

import java.util.List;
import org.jenner.cdsi.schedule.ConditionalSkip;
import org.jenner.cdsi.schedule.SkipCondition;

/** A conditional skip of a series dose. */
record SkipRule(boolean inEvaluation, boolean inForecast, boolean everySet, SkipSetRule[] sets) {

    /** Conditions that belong together. */
    record SkipSetRule(boolean everyCondition, Effective effective, SkipConditionRule[] conditions) {}

    static SkipRule[] of(List<ConditionalSkip> skips, AgeTable ages) {
        SkipRule[] rules = new SkipRule[skips.size()];
        for (int i = 0; i < rules.length; i++) {
            ConditionalSkip skip = skips.get(i);
            SkipSetRule[] sets = new SkipSetRule[skip.sets().size()];
            for (int j = 0; j < sets.length; j++) {
                ConditionalSkip.SkipSet set = skip.sets().get(j);
                sets[j] = new SkipSetRule(
                        set.everyCondition(), Effective.of(set.inEffect()), conditions(set.conditions(), ages));
            }
            rules[i] = new SkipRule(
                    skip.context() != ConditionalSkip.Context.FORECAST,
                    skip.context() != ConditionalSkip.Context.EVALUATION,
                    skip.everySet(),
                    sets);
        }
        return rules;
    }

    private static SkipConditionRule[] conditions(List<SkipCondition> conditions, AgeTable ages) {
        SkipConditionRule[] rules = new SkipConditionRule[conditions.size()];
        for (int i = 0; i < rules.length; i++) {
            rules[i] = switch (conditions.get(i)) {
                case SkipCondition.Age age -> new SkipConditionRule.Age(age, AgeWindow.of(age.ages(), ages));
                case SkipCondition.CompletedSeries completed ->
                    new SkipConditionRule.CompletedSeries(completed, Cvx.sorted(completed.seriesGroups()));
                case SkipCondition.Interval interval -> new SkipConditionRule.Interval(interval);
                case SkipCondition.VaccineCount count ->
                    new SkipConditionRule.VaccineCount(
                            count,
                            AgeWindow.of(count.ages(), ages),
                            Days.dayOr(count.startDate(), Days.FIRST),
                            Days.dayOr(count.endDate(), Days.LAST),
                            Cvx.sorted(count.cvx()));
            };
        }
        return rules;
    }
}
