package org.jenner.matching.linkage;

import org.jspecify.annotations.Nullable;

/**
 * An answer and its sums, in bits.
 *
 * @param person the sum of what tells of this one person
 * @param household the sum of what families share
 * @param guard what changed the answer that the sum alone would have had; null when nothing did
 */
public record Decision(
        Answer answer,
        double person,
        double household,
        @Nullable Guard guard) {

    /** All evidence together. */
    public double sum() {
        return person + household;
    }
}
