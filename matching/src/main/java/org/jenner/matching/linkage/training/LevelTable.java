package org.jenner.matching.linkage.training;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jenner.matching.linkage.Comparison;
import org.jenner.matching.linkage.Field;
import org.jenner.matching.linkage.Level;

/** All levels of all fields, numbered, so that a comparison is a short list of numbers. */
final class LevelTable {

    /** One level of one field. */
    record Entry(Field field, Level level) {}

    static final List<Entry> ENTRIES = entries();
    private static final Map<Field, Map<Level, Integer>> NUMBERS = numbers();

    private LevelTable() {}

    private static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (Field field : Field.values()) {
            for (Level level : field.levels()) {
                entries.add(new Entry(field, level));
            }
        }
        return List.copyOf(entries);
    }

    private static Map<Field, Map<Level, Integer>> numbers() {
        Map<Field, Map<Level, Integer>> numbers = new EnumMap<>(Field.class);
        for (int i = 0; i < ENTRIES.size(); i++) {
            numbers.computeIfAbsent(ENTRIES.get(i).field(), unused -> new EnumMap<>(Level.class))
                    .put(ENTRIES.get(i).level(), i);
        }
        return numbers;
    }

    /** The numbers of the levels of a comparison, ascending. */
    static List<Integer> numbers(Comparison comparison) {
        return NUMBERS.entrySet().stream()
                .flatMap(field -> comparison.level(field.getKey()).stream()
                        .map(level -> field.getValue().getOrDefault(level, -1)))
                .toList();
    }

    /** How often each level comes. */
    static double[] counts(Collection<List<Integer>> pairs) {
        double[] counts = new double[ENTRIES.size()];
        pairs.forEach(pair -> {
            for (int number : pair) {
                counts[number]++;
            }
        });
        return counts;
    }

    /**
     * The share of each level among those of its field, each level seen a little before: what was never seen is rare, not
     * impossible.
     */
    static double[] shares(double[] counts, double before) {
        Map<Field, Double> sums = new EnumMap<>(Field.class);
        for (int i = 0; i < counts.length; i++) {
            sums.merge(ENTRIES.get(i).field(), counts[i] + before, Double::sum);
        }
        double[] shares = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            shares[i] = (counts[i] + before) / sums.getOrDefault(ENTRIES.get(i).field(), 1.0);
        }
        return shares;
    }
}
