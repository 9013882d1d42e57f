package org.jenner.bench.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jenner.bench.population.Organization.Kind;

/** Decides to which clinics somebody goes, and since when. */
record CareMaker(int number, Identity identity, LocalDate today, Dice dice, Set<Trait> traits) {
    /** By day, then by name. */
    static final Comparator<Attendance> ORDER = Comparator.comparing(Attendance::from)
            .thenComparing(attendance -> attendance.organization().code());

    private static final int ADULT = 19;
    private static final int FROM_OTHER_STATE = 8;

    List<Attendance> clinics() {
        List<Organization> fitting = isAdult()
                ? Organization.of(Kind.FAMILY_PRACTICE, Kind.INTERNAL_MEDICINE)
                : Organization.of(Kind.PEDIATRICS, Kind.FAMILY_PRACTICE);
        LocalDate first = isAdult()
                ? dice.day(today.minusYears(14), today.minusYears(1))
                : identity.birth().plusDays(3 + dice.below(20));
        if (first.isAfter(today)) {
            first = identity.birth();
        }
        List<Attendance> clinics = new ArrayList<>();
        Organization here = dice.pick(fitting);
        clinics.add(Attendance.of(here, number, first));
        LocalDate moved = identity.changed();
        if (moved != null && moved.isAfter(first)) {
            Organization next =
                    dice.pick(fitting.stream().filter(one -> !one.equals(here)).toList());
            clinics.add(Attendance.of(next, number, moved));
        } else if (first.isBefore(today.minusYears(1)) && dice.percent(FROM_OTHER_STATE)) {
            cameFromOtherState(clinics, here, first);
        }
        return clinics;
    }

    /** What was given before the move is told by the other state's registry. */
    private void cameFromOtherState(List<Attendance> clinics, Organization here, LocalDate first) {
        LocalDate arrival = isAdult() ? first : dice.day(first.plusDays(100), today.minusDays(60));
        traits.add(Trait.FROM_OTHER_STATE);
        clinics.clear();
        clinics.add(Attendance.of(Organization.of(Kind.OTHER_REGISTRY).getFirst(), number, arrival));
        clinics.add(Attendance.of(here, number, arrival));
    }

    private boolean isAdult() {
        return identity.birth().isBefore(today.minusYears(ADULT));
    }
}
