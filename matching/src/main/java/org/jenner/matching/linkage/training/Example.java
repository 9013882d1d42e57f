package org.jenner.matching.linkage.training;

import org.jenner.matching.linkage.Answer;
import org.jenner.matching.linkage.Comparison;
import org.jenner.matching.linkage.Guard;
import org.jenner.matching.linkage.Profile;
import org.jspecify.annotations.Nullable;

/**
 * A pair to learn from.
 *
 * @param limit the guard over the pair, whatever the weights; null when there is none
 * @param label what people said of it; null when nobody did
 */
public record Example(
        Comparison levels, @Nullable Guard limit, @Nullable Answer label) {

    /** Compares two profiles to learn from them. */
    public static Example of(Profile a, Profile b, @Nullable Answer label) {
        Comparison levels = Comparison.of(a, b);
        return new Example(levels, Guard.limiting(levels, a, b), label);
    }
}
