package org.jenner.bench.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jenner.bench.population.Organization.Kind;
import org.jspecify.annotations.Nullable;

/** Decides what somebody was given, where, and what was refused. */
final class HistoryMaker {
    private static final int ADULT = 19;
    /** Childhood doses of older people are on no record that anybody has. */
    private static final int CHILDHOOD_FORGOTTEN = 70;

    private static final int FIRST_SEASON = 2009;

    private final int number;
    private final Identity identity;
    private final List<Attendance> clinics;
    private final LocalDate today;
    private final Dice dice;
    private final Set<Trait> traits;
    private final Habit habit;
    private final Organization pharmacy;
    private final List<Given> given = new ArrayList<>();
    private final Map<Organization, Attendance> others = new LinkedHashMap<>();

    private record Given(
            LocalDate day, Product product, @Nullable Organization by, boolean refused) {}

    HistoryMaker(
            int number, Identity identity, List<Attendance> clinics, LocalDate today, Dice dice, Set<Trait> traits) {
        this.number = number;
        this.identity = identity;
        this.clinics = clinics;
        this.today = today;
        this.dice = dice;
        this.traits = traits;
        this.habit = dice.percent(50) ? Habit.A : Habit.B;
        this.pharmacy = dice.pick(Organization.of(Kind.PHARMACY));
    }

    void make() {
        Diligence diligence = Diligence.any(dice, traits);
        if (traits.contains(Trait.UNVACCINATED)) {
            return;
        }
        boolean forgotten = identity.birth().isBefore(today.minusYears(30)) && dice.percent(CHILDHOOD_FORGOTTEN);
        routine(diligence, forgotten ? identity.birth().plusYears(ADULT) : identity.birth());
        seasonal(diligence);
    }

    /** Where doses were given besides the clinics. */
    Collection<Attendance> others() {
        return others.values();
    }

    List<SyntheticDose> doses() {
        given.sort(Comparator.comparing(Given::day)
                .thenComparing(one -> one.product().cvx()));
        List<SyntheticDose> doses = new ArrayList<>();
        for (Given one : given) {
            doses.add(new SyntheticDose(doses.size(), one.day(), one.product(), one.by(), one.refused()));
        }
        return doses;
    }

    private void routine(Diligence diligence, LocalDate remembered) {
        RoutineVisits visits = new RoutineVisits(identity.birth(), diligence, dice, traits);
        for (UsualVaccination usual : UsualVaccination.ALL) {
            LocalDate day = visits.day(usual.ageInDays());
            if (day.isAfter(today.minusDays(1))) {
                return;
            }
            if (!day.isBefore(remembered)
                    && usual.isGiven(day.getYear(), habit)
                    && dice.percent(diligence.chance(usual.share()))) {
                give(day, usual.cvx(), usual.ageInDays() <= 2 ? hospital(day) : clinic(day));
            }
        }
    }

    private void seasonal(Diligence diligence) {
        for (int year = FIRST_SEASON; year <= today.getYear(); year++) {
            for (SeasonalVaccination season : SeasonalVaccination.ALL) {
                if (season.isFor(identity.birth(), year, habit) && dice.percent(diligence.chance(season.share()))) {
                    LocalDate day = season.begins().atYear(year).plusDays(dice.below(season.days()));
                    seasonal(season, day);
                }
            }
        }
    }

    private void seasonal(SeasonalVaccination season, LocalDate first) {
        Organization place = seasonalPlace(season, first);
        for (int dose = 0; dose < season.doses(); dose++) {
            LocalDate day = first.plusDays(dose * (season.interval() + (long) dice.below(9)));
            if (day.isBefore(today)) {
                give(day, season.cvx(), place);
            }
        }
    }

    private @Nullable Organization seasonalPlace(SeasonalVaccination season, LocalDate day) {
        boolean grown = identity.birth().isBefore(day.minusYears(ADULT));
        if (season.doses() > 1 && dice.percent(35)) {
            return other(Organization.of(Kind.HEALTH_DEPARTMENT).getFirst(), day);
        }
        return grown && dice.percent(55) ? other(pharmacy, day) : clinic(day);
    }

    private void give(LocalDate day, String cvx, @Nullable Organization by) {
        boolean refused = by != null && by.kind().isClinic() && dice.below(150) == 0;
        if (refused) {
            traits.add(Trait.REFUSED);
        }
        given.add(new Given(day, Product.of(cvx), by, refused));
    }

    private @Nullable Organization clinic(LocalDate day) {
        return clinics.stream()
                .filter(one ->
                        one.organization().kind().isClinic() && !one.from().isAfter(day))
                .reduce((_, later) -> later)
                .map(Attendance::organization)
                .orElse(null);
    }

    private @Nullable Organization hospital(LocalDate day) {
        boolean bornHere = !traits.contains(Trait.FROM_OTHER_STATE) && dice.percent(70);
        return bornHere ? other(Organization.of(Kind.HOSPITAL).getFirst(), day) : null;
    }

    private Organization other(Organization organization, LocalDate day) {
        others.merge(
                organization,
                Attendance.of(organization, number, day),
                (one, other) -> one.from().isAfter(other.from()) ? other : one);
        return organization;
    }
}
