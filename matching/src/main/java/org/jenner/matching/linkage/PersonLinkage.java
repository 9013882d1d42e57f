package org.jenner.matching.linkage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides whether two profiles are one person, by weights. A pure function of both and the weights; symmetric. */
public final class PersonLinkage {

    private final Weights weights;

    public PersonLinkage(Weights weights) {
        this.weights = weights;
    }

    /** The answer with its sums and the guard that changed it. */
    public Decision decide(Profile a, Profile b) {
        Comparison levels = Comparison.of(a, b);
        return decide(levels, Guard.limiting(levels, a, b));
    }

    /**
     * The same from what was compared before.
     *
     * @param limit what {@link Guard#limiting} said of the pair
     */
    public Decision decide(Comparison levels, @Nullable Guard limit) {
        double person = 0;
        double household = 0;
        boolean uncertain = false;
        for (Field field : Comparison.FIELDS) {
            Level level = levels.at(field);
            if (level == null) {
                continue;
            }
            double bits = weights.bits(field, level);
            if (field.kind() == Kind.PERSON) {
                person += bits;
            } else {
                household += bits;
            }
            uncertain |= weights.isUncertain(field, level);
        }
        Weights.Terms terms = weights.terms();
        double sum = person + household;
        Answer bySum =
                sum >= terms.match() ? Answer.MATCH : sum >= terms.possible() ? Answer.POSSIBLE : Answer.DIFFERENT;
        Guard guard = limit != null && limit.answer().compareTo(bySum) > 0 ? limit : null;
        if (guard == null && bySum == Answer.MATCH) {
            guard = uncertain ? Guard.UNCERTAIN_LEVEL : person < terms.person() ? Guard.HOUSEHOLD_ALONE : null;
        }
        if (guard == null && bySum == Answer.DIFFERENT && Guard.nothingDiffers(levels)) {
            guard = Guard.NOTHING_DIFFERS;
        }
        return new Decision(guard == null ? bySum : guard.answer(), person, household, guard);
    }

    /** The decision with every step to it. */
    public Waterfall explain(Profile a, Profile b) {
        Comparison levels = Comparison.of(a, b);
        List<Waterfall.Step> steps = new ArrayList<>();
        double sum = 0;
        for (Field field : Comparison.FIELDS) {
            Level level = levels.at(field);
            if (level != null) {
                Weight weight = weights.of(field, level);
                sum += weight.bits();
                steps.add(new Waterfall.Step(field, level, weight.bits(), sum, weight.uncertain()));
            }
        }
        return new Waterfall(
                steps,
                decide(levels, Guard.limiting(levels, a, b)),
                weights.terms().version());
    }
}
