package org.jenner.matching.linkage.training;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jenner.matching.linkage.Field;
import org.jenner.matching.linkage.Level;
import org.jenner.matching.linkage.Weight;
import org.jenner.matching.linkage.Weights;

/**
 * Weights from pairs without labels (Winkler 1988): m and u of every level such that a mixture of pairs that are one person and
 * pairs that are not explains the levels best, taking fields as independent within each. Where households make fields depend on
 * each other, half of the pairs of a family look like one person: give labels then ({@link LabelledTraining}).
 */
public final class ExpectationMaximization {

    private static final int MOST_ROUNDS = 500;
    private static final double STILL = 1e-7;
    private static final double SEEN_BEFORE = 0.5;
    private static final double SHARE_AT_FIRST = 0.1;
    /** Odds of one person at the thresholds: a match is right in 999 of 1,000. */
    private static final double CERTAIN = 999;

    private static final Set<Level> AGREES = Set.of(Level.SAME, Level.BOTH);

    private ExpectationMaximization() {}

    /**
     * Learns m from pairs among which some are one person, and counts u among pairs of people taken at random: candidates that
     * were found by keys agree on these too often, and may have hardly a pair that is not one person.
     *
     * @param among the pairs among which these were found by keys: the thresholds mean odds among all of them; the number of
     *     the examples when nothing was left out
     * @throws IllegalArgumentException when there are none
     */
    public static Weights train(
            List<Example> examples, List<Example> unrelated, long among, String version, String source) {
        if (examples.isEmpty() || unrelated.isEmpty()) {
            throw new IllegalArgumentException("there are too few pairs to learn from");
        }
        List<List<Integer>> pairs =
                examples.stream().map(e -> LevelTable.numbers(e.levels())).toList();
        // Many pairs have the same levels, and are looked at once.
        Map<List<Integer>, Integer> patterns = new LinkedHashMap<>();
        pairs.forEach(pair -> patterns.merge(pair, 1, Integer::sum));
        double[] u = LevelTable.shares(
                LevelTable.counts(unrelated.stream()
                        .map(e -> LevelTable.numbers(e.levels()))
                        .toList()),
                SEEN_BEFORE);
        double[] m = atFirst();
        double share = SHARE_AT_FIRST * pairs.size() / among;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] countsOfM = new double[m.length];
            double sum = 0;
            for (Map.Entry<List<Integer>, Integer> pattern : patterns.entrySet()) {
                int times = pattern.getValue();
                double odds = share / (1 - share);
                for (int number : pattern.getKey()) {
                    odds *= m[number] / u[number];
                }
                double probability = Double.isInfinite(odds) ? 1 : odds / (1 + odds);
                sum += times * probability;
                for (int number : pattern.getKey()) {
                    countsOfM[number] += times * probability;
                }
            }
            double[] next = LevelTable.shares(countsOfM, SEEN_BEFORE);
            double change = 0;
            for (int i = 0; i < m.length; i++) {
                change = Math.max(change, Math.abs(next[i] - m[i]));
            }
            m = next;
            share = Math.clamp(sum / among, 1.0 / (among + 1), 1 - 1.0 / (among + 1));
            if (change < STILL) {
                break;
            }
        }
        return weights(m, u, share, version, source);
    }

    /** People agree with themselves: without that first word the two classes could come out exchanged. */
    private static double[] atFirst() {
        double[] counts = new double[LevelTable.ENTRIES.size()];
        for (int i = 0; i < counts.length; i++) {
            Level level = LevelTable.ENTRIES.get(i).level();
            counts[i] = AGREES.contains(level) ? 90 : level == Level.DIFFERENT ? 3 : 1;
        }
        return LevelTable.shares(counts, SEEN_BEFORE);
    }

    private static Weights weights(double[] m, double[] u, double share, String version, String source) {
        Map<Field, Map<Level, Weight>> table = new EnumMap<>(Field.class);
        for (int i = 0; i < m.length; i++) {
            LevelTable.Entry entry = LevelTable.ENTRIES.get(i);
            Weight weight = new Weight(m[i], u[i], log2(m[i] / u[i]), false);
            table.computeIfAbsent(entry.field(), unused -> new EnumMap<>(Level.class))
                    .put(entry.level(), weight);
        }
        double even = -log2(share / (1 - share));
        // What is of the person alone must at least speak for one person.
        return new Weights(new Weights.Terms(version, source, even + log2(CERTAIN), even, 0), table);
    }

    static double log2(double value) {
        return StrictMath.log(value) / StrictMath.log(2);
    }
}
