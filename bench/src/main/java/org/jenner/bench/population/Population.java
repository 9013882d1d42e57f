package org.jenner.bench.population;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * People by number. Each is made from the seed and the number alone, so that a population of any size is made piece by piece,
 * in any order, by any number of threads, and a larger one begins with the people of a smaller one.
 *
 * @param today the last day of their histories
 */
public record Population(long seed, LocalDate today) {

    /** The person under a number. */
    public SyntheticPerson person(int number) {
        Dice dice = new Dice(seed, number, "person");
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        Identity identity = new IdentityMaker(seed, today).make(number, dice, traits);
        CareMaker care = new CareMaker(number, identity, today, dice, traits);
        List<Attendance> clinics = care.clinics();
        HistoryMaker history = new HistoryMaker(number, identity, clinics, today, dice, traits);
        history.make();
        TreeSet<Attendance> all = new TreeSet<>(CareMaker.ORDER);
        all.addAll(clinics);
        all.addAll(history.others());
        return new SyntheticPerson(number, identity, List.copyOf(all), history.doses(), traits);
    }
}
