package org.jenner.bench.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Decides who somebody is. Two neighbouring numbers may be twins, or brother and sister. */
record IdentityMaker(long seed, LocalDate today) {
    private static final int TWINS = 3;
    private static final int SIBLINGS = 28;
    private static final int CHILDREN = 45;
    private static final int ADULTS = 40;
    private static final int ADULT = 19;
    private static final List<String> RACES =
            List.of("2106-3^White", "2054-5^Black or African-American", "2028-9^Asian");

    Identity make(int number, Dice own, Set<Trait> traits) {
        Dice pair = new Dice(seed, number / 2, "pair");
        int kind = pair.below(100);
        boolean twin = kind < TWINS;
        boolean related = kind < TWINS + SIBLINGS;
        Household household = Household.any(related ? pair : own);
        LocalDate birth = twin ? childBirth(pair) : birth(own);
        String sex = own.percent(50) ? "F" : "M";
        if (twin) {
            traits.add(Trait.TWIN);
        }
        if (birth.isBefore(today.minusYears(65))) {
            traits.add(Trait.ELDER);
        }
        return later(
                new Identity(
                        given(own, sex, twin ? number % 2 : 0),
                        sex,
                        birth,
                        household,
                        twin ? 1 + number % 2 : 0,
                        RACES.get(Math.min(own.below(5), 2)),
                        own.percent(20) ? "2135-2^Hispanic or Latino" : "2186-5^not Hispanic or Latino",
                        null,
                        household.family(),
                        household.home()),
                own,
                traits);
    }

    /** Some move house, and some of the women marry: then the name changes too. */
    private Identity later(Identity person, Dice dice, Set<Trait> traits) {
        boolean grown = person.birth().isBefore(today.minusYears(ADULT + 1));
        boolean renamed = grown && person.sex().equals("F") && dice.percent(12);
        boolean moves = renamed || dice.percent(14);
        if (!moves || person.birth().isAfter(today.minusYears(1))) {
            return person;
        }
        if (renamed) {
            traits.add(Trait.RENAMED);
        }
        traits.add(Trait.MOVED);
        LocalDate earliest = person.birth().plusYears(renamed ? ADULT : 0).plusDays(200);
        return new Identity(
                person.given(),
                person.sex(),
                person.birth(),
                person.household(),
                person.birthOrder(),
                person.race(),
                person.ethnicity(),
                dice.day(latest(earliest, today.minusYears(5)), today.minusDays(30)),
                renamed ? Names.family(dice) : person.household().family(),
                person.household().home().moved(dice));
    }

    /** The second of two twins gets another name than the first, some of them one that begins alike. */
    private static String given(Dice dice, String sex, int place) {
        String name = Names.given(dice, sex);
        return place == 1 ? name + (sex.equals("F") ? "a" : "o") : name;
    }

    private LocalDate birth(Dice dice) {
        int kind = dice.below(100);
        if (kind < CHILDREN) {
            return childBirth(dice);
        }
        return kind < CHILDREN + ADULTS
                ? dice.day(today.minusYears(65), today.minusYears(ADULT))
                : dice.day(today.minusYears(96), today.minusYears(65));
    }

    private LocalDate childBirth(Dice dice) {
        return dice.day(today.minusYears(ADULT), today.minusDays(3));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
