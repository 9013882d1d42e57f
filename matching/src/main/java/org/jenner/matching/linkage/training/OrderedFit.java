package org.jenner.matching.linkage.training;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jenner.matching.linkage.Answer;
import org.jenner.matching.linkage.Level;

/**
 * Fits the weights of all levels and two thresholds so that the three answers become likely: the model of proportional odds
 * (McCullagh 1980), with weights drawn to those that the levels would have if fields were independent. A convex problem, solved
 * by projected gradients with momentum.
 */
final class OrderedFit {

    /**
     * One pair.
     *
     * @param levels numbers of {@link LevelTable}
     * @param limited a guard forbids a match, so that this pair tells nothing of the upper threshold
     */
    record Case(List<Integer> levels, Answer label, boolean limited) {}

    /** Natural logarithms of odds. */
    record Fitted(double[] weights, double possible, double match) {}

    private static final int ROUNDS = 3000;
    private static final double STEP = 0.5;
    private static final double MOMENTUM = 0.9;
    private static final double NARROWEST = 0.1;
    private static final double SMALLEST = 1e-12;

    private OrderedFit() {}

    static Fitted fit(Map<Case, Integer> cases, double[] prior, double pull) {
        int size = prior.length;
        double[] at = Arrays.copyOf(prior, size + 2);
        at[size + 1] = 2;
        project(at);
        int pairs = cases.values().stream().mapToInt(times -> times).sum();
        double[] speed = new double[size + 2];
        double[] slope = new double[size + 2];
        for (int round = 0; round < ROUNDS; round++) {
            Arrays.fill(slope, 0);
            cases.forEach((one, times) -> add(one, times, at, slope));
            for (int i = 0; i < size; i++) {
                slope[i] += pull * (at[i] - prior[i]);
            }
            for (int i = 0; i < at.length; i++) {
                speed[i] = MOMENTUM * speed[i] - STEP * slope[i] / pairs;
                at[i] += speed[i];
            }
            project(at);
        }
        return new Fitted(Arrays.copyOf(at, size), at[size], at[size + 1]);
    }

    private static void add(Case one, int times, double[] at, double[] slope) {
        int possible = at.length - 2;
        int match = at.length - 1;
        double sum = 0;
        for (int number : one.levels()) {
            sum += at[number];
        }
        double likely = sigmoid(sum - at[possible]);
        double certain = sigmoid(sum - at[match]);
        double bySum;
        double byPossible = 0;
        double byMatch = 0;
        if (one.label() == Answer.DIFFERENT) {
            bySum = likely;
            byPossible = -likely;
        } else if (one.limited()) {
            bySum = likely - 1;
            byPossible = 1 - likely;
        } else if (one.label() == Answer.MATCH) {
            bySum = certain - 1;
            byMatch = 1 - certain;
        } else {
            double between = Math.max(likely - certain, SMALLEST);
            bySum = likely + certain - 1;
            byPossible = likely * (1 - likely) / between;
            byMatch = -certain * (1 - certain) / between;
        }
        slope[possible] += times * byPossible;
        slope[match] += times * byMatch;
        for (int number : one.levels()) {
            slope[number] += times * bySum;
        }
    }

    /** Agreement never speaks against one person nor disagreement for one, and a match needs more than a possible match. */
    private static void project(double[] at) {
        for (int i = 0; i < at.length - 2; i++) {
            Level level = LevelTable.ENTRIES.get(i).level();
            if (level == Level.SAME || level == Level.BOTH) {
                at[i] = Math.max(at[i], 0);
            } else if (level == Level.DIFFERENT) {
                at[i] = Math.min(at[i], 0);
            }
        }
        at[at.length - 1] = Math.max(at[at.length - 1], at[at.length - 2] + NARROWEST);
    }

    private static double sigmoid(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}
