package org.jenner.matching.linkage;

import java.util.EnumMap;
import java.util.Map;

/**
 * Everything about a decision that was learned and not written: the weight of each level, and the thresholds. Not to be changed;
 * safe for many threads.
 */
public final class Weights {

    /**
     * Where the weights come from and what the sums mean, in bits.
     *
     * @param version names these weights in what is decided by them
     * @param source what they were trained on
     * @param match the least sum of a match
     * @param possible the least sum of a possible match
     * @param person the least sum of the fields of {@link Kind#PERSON} alone that a match needs
     */
    public record Terms(String version, String source, double match, double possible, double person) {}

    private final Terms terms;
    private final Map<Field, Map<Level, Weight>> table;
    private final double[][] bits = new double[Field.values().length][Level.values().length];
    private final boolean[][] uncertain = new boolean[Field.values().length][Level.values().length];

    /** Levels that the table lacks say nothing. */
    public Weights(Terms terms, Map<Field, Map<Level, Weight>> table) {
        this.terms = terms;
        Map<Field, Map<Level, Weight>> copy = new EnumMap<>(Field.class);
        table.forEach((field, levels) -> {
            copy.put(field, new EnumMap<>(levels));
            levels.forEach((level, weight) -> {
                bits[field.ordinal()][level.ordinal()] = weight.bits();
                uncertain[field.ordinal()][level.ordinal()] = weight.uncertain();
            });
        });
        this.table = copy;
    }

    public Terms terms() {
        return terms;
    }

    /** The weight of a level of a field. */
    public Weight of(Field field, Level level) {
        return table.getOrDefault(field, Map.of()).getOrDefault(level, Weight.NONE);
    }

    /** The same weights under other terms. */
    public Weights with(Terms others) {
        return new Weights(others, table);
    }

    double bits(Field field, Level level) {
        return bits[field.ordinal()][level.ordinal()];
    }

    boolean isUncertain(Field field, Level level) {
        return uncertain[field.ordinal()][level.ordinal()];
    }
}
