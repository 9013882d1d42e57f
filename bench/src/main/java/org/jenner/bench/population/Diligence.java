package org.jenner.bench.population;

import java.util.Set;

/**
 * How regularly somebody is vaccinated.
 *
 * @param share of the usual share, in percent
 * @param longestDelay of a visit, in days
 */
record Diligence(int share, int longestDelay) {
    private static final Diligence NONE = new Diligence(0, 1);

    static Diligence any(Dice dice, Set<Trait> traits) {
        int kind = dice.below(100);
        if (kind < 3) {
            traits.add(Trait.UNVACCINATED);
            return NONE;
        }
        if (kind < 10) {
            traits.add(Trait.LATE);
            return new Diligence(50, 200);
        }
        if (kind < 28) {
            traits.add(Trait.LATE);
            return new Diligence(88, 120);
        }
        return new Diligence(98 + dice.below(12), 18);
    }

    /** In percent. */
    int chance(int usual) {
        return Math.min(100, usual * share / 100);
    }
}
