package org.jenner.registry.record.consolidate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jenner.registry.record.source.DoseSource;

/**
 * Leaves out the doses of the days on which nothing changed. Reports of one event have one day, so the rows of a day follow
 * from the person and the reports of that day alone: a message about today need not derive the doses of a childhood.
 */
final class TouchedDays {

    private TouchedDays() {}

    private record Day(long person, LocalDate date) {}

    /** The persons with the doses of those days only that are told otherwise on the other side. */
    static List<PersonSources> of(Collection<PersonSources> persons, Collection<PersonSources> otherSide) {
        Map<Day, List<DoseSource>> days = days(persons);
        Map<Day, List<DoseSource>> others = days(otherSide);
        return persons.stream()
                .map(person -> person.withDoses(person.doses().stream()
                        .filter(dose -> {
                            Day day = day(person, dose);
                            return !days.getOrDefault(day, List.of()).equals(others.get(day));
                        })
                        .toList()))
                .toList();
    }

    private static Map<Day, List<DoseSource>> days(Collection<PersonSources> persons) {
        Map<Day, List<DoseSource>> days = new HashMap<>();
        for (PersonSources person : persons) {
            for (DoseSource dose : person.doses()) {
                days.computeIfAbsent(day(person, dose), _ -> new ArrayList<>()).add(dose);
            }
        }
        return days;
    }

    private static Day day(PersonSources person, DoseSource dose) {
        return new Day(person.person(), dose.current().administered().day());
    }
}
