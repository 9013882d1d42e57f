package org.jenner.bench.population;

import java.util.List;

/**
 * Where somebody lives, in towns that are on no map.
 *
 * @param phone seven digits, after the area code 555
 */
record Home(String street, String town, String postalCode, String phone) {
    static final String STATE = "NY";
    private static final List<List<String>> TOWNS = ResourceRows.all("towns.tsv");
    private static final List<String> STREETS = ResourceRows.lines("streets.txt");
    private static final int HOUSES = 900;
    private static final int PHONES = 9_000_000;

    static Home any(Dice dice) {
        List<String> town = dice.pick(TOWNS);
        String street = 1 + dice.below(HOUSES) + " " + dice.pick(STREETS) + " Test Street";
        return new Home(street, town.get(0), town.get(1), phone(dice));
    }

    /** Another house; most people take their telephone along. */
    Home moved(Dice dice) {
        Home other = any(dice);
        return dice.percent(70) ? new Home(other.street, other.town, other.postalCode, phone) : other;
    }

    static String phone(Dice dice) {
        return Integer.toString(1_000_000 + dice.below(PHONES));
    }
}
