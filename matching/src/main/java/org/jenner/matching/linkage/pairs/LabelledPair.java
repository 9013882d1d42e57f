package org.jenner.matching.linkage.pairs;

import org.jenner.matching.linkage.Answer;
import org.jenner.matching.linkage.Demographics;
import org.jspecify.annotations.Nullable;

/**
 * Two statements and what people said of them.
 *
 * @param name of the test
 * @param number the number in the name: pairs of one number share a patient and must not stand on both sides of a fold
 * @param expected null when the file does not say
 */
public record LabelledPair(
        String name, int number, @Nullable Answer expected, Demographics a, Demographics b) {}
