package org.jenner.bench.population;

/** What brothers and sisters share. */
record Household(String family, String motherGiven, String motherMaiden, Home home) {

    static Household any(Dice dice) {
        return new Household(Names.family(dice), Names.given(dice, "F"), Names.family(dice), Home.any(dice));
    }
}
