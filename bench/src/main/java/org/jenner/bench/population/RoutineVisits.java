package org.jenner.bench.population;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The days on which somebody comes for what is planned at an age: one day for each age, in order, some of them a mistake. */
final class RoutineVisits {
    private static final int FIRST_VISIT = 61;
    private static final int SECOND_VISIT = 122;
    private static final int FIRST_BIRTHDAY = 366;
    private static final int USUAL_DISTANCE = 28;
    private static final int MISTAKES = 3;

    private final LocalDate birth;
    private final Diligence diligence;
    private final Dice dice;
    private final Set<Trait> traits;
    private final boolean tooEarly;
    private final boolean shortInterval;
    private final Map<Integer, LocalDate> days = new HashMap<>();
    private LocalDate last;

    RoutineVisits(LocalDate birth, Diligence diligence, Dice dice, Set<Trait> traits) {
        this.birth = birth;
        this.diligence = diligence;
        this.dice = dice;
        this.traits = traits;
        this.last = birth;
        this.tooEarly = dice.percent(MISTAKES);
        this.shortInterval = dice.percent(MISTAKES);
    }

    /** Ages are asked for in their order. */
    LocalDate day(int ageInDays) {
        return days.computeIfAbsent(ageInDays, this::decide);
    }

    private LocalDate decide(int age) {
        if (age < FIRST_VISIT) {
            return birth.plusDays(dice.below(2));
        }
        if (age == FIRST_BIRTHDAY && tooEarly) {
            traits.add(Trait.TOO_EARLY);
            return birth.plusDays(FIRST_BIRTHDAY - 12L - dice.below(20));
        }
        if (age == SECOND_VISIT && shortInterval) {
            traits.add(Trait.SHORT_INTERVAL);
            return last.plusDays(12L + dice.below(10));
        }
        LocalDate planned = birth.plusDays(age + (long) dice.below(diligence.longestDelay()));
        LocalDate soonest = last.plusDays(last.equals(birth) ? 0 : USUAL_DISTANCE);
        last = planned.isBefore(soonest) ? soonest : planned;
        return last;
    }
}
