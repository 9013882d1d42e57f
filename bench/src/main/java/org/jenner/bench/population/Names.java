package org.jenner.bench.population;

import java.util.ArrayList;
import java.util.List;

/**
 * Names that nobody bears, as unevenly spread as real ones. Every family name ends in {@code -Test}: a common beginning would
 * make unlike names look alike to whoever compares them.
 */
final class Names {
    private static final String MARK = "-Test";
    private static final double FAMILY_SKEW = 0.9;
    private static final double GIVEN_SKEW = 0.7;

    private static final SkewedList FAMILIES = new SkewedList(families(), FAMILY_SKEW);
    private static final SkewedList GIRLS = new SkewedList(ResourceRows.lines("girls.txt"), GIVEN_SKEW);
    private static final SkewedList BOYS = new SkewedList(ResourceRows.lines("boys.txt"), GIVEN_SKEW);

    private Names() {}

    static String family(Dice dice) {
        return FAMILIES.pick(dice);
    }

    /** A given name for an administrative sex, {@code F} or {@code M}. */
    static String given(Dice dice, String sex) {
        return (sex.equals("F") ? GIRLS : BOYS).pick(dice);
    }

    /** Simple names first: they are the common ones. */
    private static List<String> families() {
        List<String> roots = ResourceRows.lines("family-roots.txt");
        List<String> families = new ArrayList<>(roots);
        for (String ending : ResourceRows.lines("family-endings.txt")) {
            roots.forEach(root -> families.add(root + ending));
        }
        // Compounds of two: the long tail of names that only one family bears.
        for (String first : roots) {
            roots.forEach(second -> families.add(first + "-" + second));
        }
        return families.stream().map(name -> name + MARK).toList();
    }
}
