package org.jenner.bench.population;

import java.util.List;
import java.util.Set;

/**
 * A person who does not exist.
 *
 * @param number in the population, from 0
 * @param attendances where the person is known
 * @param doses by day
 * @param traits what is remarkable
 */
public record SyntheticPerson(
        int number, Identity identity, List<Attendance> attendances, List<SyntheticDose> doses, Set<Trait> traits) {
    public SyntheticPerson {
        attendances = List.copyOf(attendances);
        doses = List.copyOf(doses);
        traits = Set.copyOf(traits);
    }
}
