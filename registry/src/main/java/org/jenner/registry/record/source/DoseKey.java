package org.jenner.registry.record.source;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the vaccination event of a patient source that a statement speaks of: by the natural key of date, vaccine family, lot
 * and completion status where order numbers (ORC-3) allow it, else by the order number. Why in this order:
 * {@code docs/readings-identity.md}.
 */
final class DoseKey {

    /**
     * An order number that comes back with another vaccine and more than this many days away was given to another dose;
     * nearer by, the sender has mended the vaccine.
     */
    private static final int DISTANT_DAYS = 28;

    private final VaccineFamilies families;
    private final Set<Long> taken = new HashSet<>();

    /** For the statements of one message: an event that one of them was found to be about is not offered to the next. */
    DoseKey(VaccineFamilies families) {
        this.families = families;
    }

    /**
     * The event that the statement is about, if the source system told of it before.
     *
     * @param assertedAt when the statement was made
     */
    Optional<DoseSource> find(List<DoseSource> known, DoseStatement said, Instant assertedAt) {
        return take(firstOf(
                known,
                dose -> sameOrder(dose, said) && sameNaturalKey(dose, said),
                dose -> ordersMayBeOne(dose, said) && sameNaturalKey(dose, said),
                dose -> sameOrder(dose, said) && !otherVaccine(dose, said),
                dose -> sameOrder(dose, said) && mended(dose, said, assertedAt)));
    }

    /** The event that a delete takes back: it repeats the data, so family and date must be those that are to be deleted. */
    Optional<DoseSource> findDeleted(List<DoseSource> known, DoseStatement said) {
        return take(firstOf(
                known,
                dose -> deleteFits(dose, said) && sameOrder(dose, said),
                dose -> deleteFits(dose, said) && ordersMayBeOne(dose, said) && sameNaturalKey(dose, said)));
    }

    /** Says that an event was made for a statement of this message. */
    void take(DoseSource dose) {
        taken.add(dose.id());
    }

    /** Does the order number stand for another event of the source? Then the number was used again. */
    boolean orderNumberReused(List<DoseSource> known, DoseStatement said) {
        return known.stream().anyMatch(dose -> sameOrder(dose, said) && !dose.deleted());
    }

    /** Neither of one family, nor one the unspecified form of the other. */
    boolean otherVaccine(DoseSource dose, DoseStatement said) {
        return !sameFamily(dose, said)
                && !families.oneIsUnspecifiedFormOfOther(dose.current().cvx(), said.cvx());
    }

    /** The identity of a new event within its patient source; numbered where another has the same. */
    String newKey(List<DoseSource> known, DoseStatement said) {
        Set<String> used = new HashSet<>();
        known.forEach(dose -> used.add(dose.key()));
        EntityIdentifier order = said.fillerOrder();
        String key = order == null ? "N|" + naturalKey(said) : "O|" + authority(order) + "|" + order.value();
        String candidate = key;
        for (int number = 2; used.contains(candidate); number++) {
            candidate = key + "#" + number;
        }
        return candidate;
    }

    /** The first rule that finds an event decides. */
    @SafeVarargs
    private Optional<DoseSource> firstOf(List<DoseSource> known, Predicate<DoseSource>... rules) {
        List<DoseSource> free =
                known.stream().filter(dose -> !taken.contains(dose.id())).toList();
        return Stream.of(rules).flatMap(rule -> free.stream().filter(rule)).findFirst();
    }

    private Optional<DoseSource> take(Optional<DoseSource> hit) {
        hit.ifPresent(this::take);
        return hit;
    }

    /** The number stays, the vaccine changes: a correction, unless two doses were given under one number. */
    private static boolean mended(DoseSource dose, DoseStatement said, Instant assertedAt) {
        long days = Math.abs(ChronoUnit.DAYS.between(
                dose.current().administered().day(), said.administered().day()));
        return !dose.deleted() && days <= DISTANT_DAYS && !twoOfOneVisit(dose, said, assertedAt);
    }

    /** Two lots on one day, and no word of an update: the number is that of the visit. */
    private static boolean twoOfOneVisit(DoseSource dose, DoseStatement said, Instant assertedAt) {
        DoseStatement before = dose.current();
        DoseStatement later = assertedAt.isBefore(dose.assertedAt()) ? before : said;
        List<String> lots = lots(before);
        List<String> otherLots = lots(said);
        return later.action() != ActionCode.UPDATE
                && before.administered().equals(said.administered())
                && !lots.isEmpty()
                && !otherLots.isEmpty()
                && Collections.disjoint(lots, otherLots);
    }

    private boolean deleteFits(DoseSource dose, DoseStatement said) {
        return sameFamily(dose, said) && dose.current().administered().equals(said.administered());
    }

    private boolean sameFamily(DoseSource dose, DoseStatement said) {
        return families.family(dose.current().cvx()).equals(families.family(said.cvx()));
    }

    private static boolean sameOrder(DoseSource dose, DoseStatement said) {
        EntityIdentifier order = dose.current().fillerOrder();
        return order != null && order.equals(said.fillerOrder());
    }

    /** Two different numbers of one authority are two events; else the natural key may decide. */
    private static boolean ordersMayBeOne(DoseSource dose, DoseStatement said) {
        EntityIdentifier one = dose.current().fillerOrder();
        EntityIdentifier other = said.fillerOrder();
        return one == null || other == null || !authority(one).equals(authority(other));
    }

    private boolean sameNaturalKey(DoseSource dose, DoseStatement said) {
        // Nearly every other event is of another day: no key needs to be made for it.
        return dose.current().administered().equals(said.administered())
                && naturalKey(dose.current()).equals(naturalKey(said));
    }

    /** A month is not its first day: the date counts as precisely as it was said. */
    private String naturalKey(DoseStatement dose) {
        return dose.administered() + "|" + families.family(dose.cvx()) + "|" + String.join("~", lots(dose)) + "|"
                + dose.completion().code();
    }

    private static List<String> lots(DoseStatement dose) {
        List<String> lots = new ArrayList<>(dose.lotNumbers());
        lots.replaceAll(lot -> lot.strip().toUpperCase(Locale.ROOT));
        lots.sort(null);
        return lots;
    }

    private static String authority(EntityIdentifier order) {
        return order.authority() == null ? "" : order.authority();
    }
}
