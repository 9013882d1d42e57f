package org.jenner.matching.linkage.training;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jenner.matching.linkage.Answer;
import org.jenner.matching.linkage.Decision;
import org.jenner.matching.linkage.Field;
import org.jenner.matching.linkage.Kind;
import org.jenner.matching.linkage.Level;
import org.jenner.matching.linkage.PersonLinkage;
import org.jenner.matching.linkage.Weight;
import org.jenner.matching.linkage.Weights;

/**
 * Weights from pairs that people judged. m and u are counted; log2(m/u) is where the weights would be if fields were independent.
 * They are not: names, homes and guardians come together in families. So the weights are fitted to the labels, drawn to those
 * values where the pairs say little. The match threshold is put above every pair that is not one person, with a margin.
 */
public final class LabelledTraining {

    private static final double SEEN_BEFORE = 0.5;
    /** How strongly weights are drawn to log(m/u): as much as about this many pairs could draw them elsewhere. */
    private static final double PULL = 2;
    /** A level at which fewer than this part of one person's pairs were called a match is uncertain. */
    private static final double UNCERTAIN = 0.3;

    private static final int FEWEST_FOR_UNCERTAIN = 4;
    /** In bits: a pair like those seen, but a little worse, is still none. */
    private static final double MARGIN = 1;

    private LabelledTraining() {}

    /**
     * Learns from the pairs that have a label.
     *
     * @throws IllegalArgumentException when one of the three answers has no pair
     */
    public static Weights train(List<Example> examples, String version, String source) {
        List<Example> labelled =
                examples.stream().filter(e -> e.label() != null).toList();
        for (Answer answer : Answer.values()) {
            if (labelled.stream().noneMatch(e -> e.label() == answer)) {
                throw new IllegalArgumentException("labels need pairs of all three answers");
            }
        }
        double[] m = shares(labelled, false);
        double[] u = shares(labelled, true);
        boolean[] uncertain = uncertain(labelled);
        double[] prior = new double[m.length];
        for (int i = 0; i < m.length; i++) {
            prior[i] = StrictMath.log(m[i] / u[i]);
        }
        OrderedFit.Fitted fitted = OrderedFit.fit(cases(labelled, uncertain), prior, PULL);
        Map<Field, Map<Level, Weight>> table = new EnumMap<>(Field.class);
        for (int i = 0; i < m.length; i++) {
            LevelTable.Entry entry = LevelTable.ENTRIES.get(i);
            table.computeIfAbsent(entry.field(), unused -> new EnumMap<>(Level.class))
                    .put(entry.level(), new Weight(m[i], u[i], bits(fitted.weights()[i]), uncertain[i]));
        }
        Weights weights = new Weights(
                new Weights.Terms(version, source, bits(fitted.match()), bits(fitted.possible()), 0), table);
        return weights.with(terms(weights, labelled));
    }

    private static double bits(double natural) {
        return natural / StrictMath.log(2);
    }

    private static double[] shares(List<Example> examples, boolean different) {
        return LevelTable.shares(
                LevelTable.counts(examples.stream()
                        .filter(e -> (e.label() == Answer.DIFFERENT) == different)
                        .map(e -> LevelTable.numbers(e.levels()))
                        .toList()),
                SEEN_BEFORE);
    }

    private static boolean[] uncertain(List<Example> examples) {
        double[] matches = counts(examples, Answer.MATCH);
        double[] possible = counts(examples, Answer.POSSIBLE);
        boolean[] uncertain = new boolean[matches.length];
        for (int i = 0; i < uncertain.length; i++) {
            LevelTable.Entry entry = LevelTable.ENTRIES.get(i);
            double both = matches[i] + possible[i];
            uncertain[i] = entry.field().kind() == Kind.PERSON
                    && both >= FEWEST_FOR_UNCERTAIN
                    && matches[i] < UNCERTAIN * both;
        }
        return uncertain;
    }

    private static double[] counts(List<Example> examples, Answer label) {
        return LevelTable.counts(examples.stream()
                .filter(e -> e.label() == label)
                .map(e -> LevelTable.numbers(e.levels()))
                .toList());
    }

    private static Map<OrderedFit.Case, Integer> cases(List<Example> examples, boolean[] uncertain) {
        // Many pairs have the same levels, and are one case that counts as often.
        Map<OrderedFit.Case, Integer> cases = new LinkedHashMap<>();
        for (Example example : examples) {
            List<Integer> levels = LevelTable.numbers(example.levels());
            boolean limited = example.limit() != null || levels.stream().anyMatch(number -> uncertain[number]);
            cases.merge(new OrderedFit.Case(levels, Objects.requireNonNull(example.label()), limited), 1, Integer::sum);
        }
        return cases;
    }

    /** The thresholds with which most answers are those of the labels; no pair that is not one person is a match. */
    private static Weights.Terms terms(Weights weights, List<Example> examples) {
        Weights.Terms open = weights.terms();
        PersonLinkage certain = new PersonLinkage(
                weights.with(new Weights.Terms("", "", Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, 0)));
        double least = Double.NEGATIVE_INFINITY;
        double leastOfPerson = Double.POSITIVE_INFINITY;
        for (Example example : examples) {
            Decision decision = certain.decide(example.levels(), example.limit());
            if (decision.answer() != Answer.MATCH) {
                continue;
            }
            if (example.label() == Answer.DIFFERENT) {
                least = Math.max(least, decision.sum());
            } else if (example.label() == Answer.MATCH) {
                leastOfPerson = Math.min(leastOfPerson, decision.person());
            }
        }
        double match = Math.max(open.match(), least + MARGIN);
        return new Weights.Terms(
                open.version(),
                open.source(),
                match,
                open.possible(),
                Math.clamp(leastOfPerson, 0, Math.max(0, match)));
    }
}
