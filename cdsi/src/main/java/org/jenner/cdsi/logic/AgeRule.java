package org.jenner.cdsi.logic;

import java.util.List;
import org.jenner.cdsi.schedule.DoseAge;
import org.jspecify.annotations.Nullable;

/** Numbers of the ages of a series dose. */
record AgeRule(
        int absoluteMinimum,
        int minimum,
        int earliestRecommended,
        int latestRecommended,
        int maximum,
        Effective effective) {

    static AgeRule[] of(List<DoseAge> rows, AgeTable ages) {
        AgeRule[] rules = new AgeRule[rows.size()];
        for (int i = 0; i < rules.length; i++) {
            DoseAge row = rows.get(i);
            rules[i] = new AgeRule(
                    ages.begin(row.absoluteMinimumAge()),
                    ages.begin(row.minimumAge()),
                    ages.begin(row.earliestRecommendedAge()),
                    ages.end(row.latestRecommendedAge()),
                    ages.end(row.maximumAge()),
                    Effective.of(row.inEffect()));
        }
        return rules;
    }

    /** The row in effect on the assessment date; null when there is none. */
    static @Nullable AgeRule inEffect(AgeRule[] rules, AssessmentDay today) {
        for (AgeRule rule : rules) {
            if (rule.effective.on(today)) {
                return rule;
            }
        }
        return null;
    }

    /** The row in effect on a day; null when there is none. */
    static @Nullable AgeRule inEffect(AgeRule[] rules, int day) {
        for (AgeRule rule : rules) {
            if (rule.effective.on(day)) {
                return rule;
            }
        }
        return null;
    }
}
