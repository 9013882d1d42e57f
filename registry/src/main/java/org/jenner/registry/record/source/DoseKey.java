package org.jenner.registry.record.source;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the vaccination event of a patient source that a statement speaks of: by its order number (ORC-3), or, where there is
 * none, by the natural key of date, vaccine family, lot and completion status.
 */
final class DoseKey {

    /**
     * An order number that comes back with another vaccine family and more than this many days away was given to another
     * dose; nearer by, the sender has mended the vaccine or the date.
     */
    private static final int DISTANT_DAYS = 28;

    private final VaccineFamilies families;
    private final Set<Long> taken = new HashSet<>();

    /** For the statements of one message: an event that one of them was found to be about is not offered to the next. */
    DoseKey(VaccineFamilies families) {
        this.families = families;
    }

    /** The event that the statement is about, if the source system told of it before. */
    Optional<DoseSource> find(List<DoseSource> known, DoseStatement said) {
        Optional<DoseSource> byOrder = first(known, dose -> sameOrder(dose.current(), said) && !distant(dose, said));
        Optional<DoseSource> hit = byOrder.isPresent()
                ? byOrder
                : first(
                        known,
                        dose -> ordersMayBeOne(dose.current(), said)
                                && naturalKey(dose.current()).equals(naturalKey(said)));
        hit.ifPresent(this::take);
        return hit;
    }

    /** Says that an event was found by, or made for, a statement of this message. */
    void take(DoseSource dose) {
        taken.add(dose.id());
    }

    /** Does the order number stand for another event of the source? Then the number was used again. */
    boolean orderNumberReused(List<DoseSource> known, DoseStatement said) {
        return known.stream().anyMatch(dose -> sameOrder(dose.current(), said));
    }

    /** A delete repeats the data of the dose: family and date must be those that are to be deleted. */
    boolean deleteFits(DoseSource dose, DoseStatement said) {
        return sameFamily(dose.current(), said) && dose.current().administered().equals(said.administered());
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

    private Optional<DoseSource> first(List<DoseSource> known, Predicate<DoseSource> predicate) {
        return known.stream()
                .filter(dose -> !taken.contains(dose.id()))
                .filter(predicate)
                .findFirst();
    }

    private boolean distant(DoseSource dose, DoseStatement said) {
        long days = Math.abs(ChronoUnit.DAYS.between(
                dose.current().administered().day(), said.administered().day()));
        return !sameFamily(dose.current(), said) && days > DISTANT_DAYS;
    }

    private boolean sameFamily(DoseStatement a, DoseStatement b) {
        return families.family(a.cvx()).equals(families.family(b.cvx()));
    }

    private static boolean sameOrder(DoseStatement a, DoseStatement b) {
        return a.fillerOrder() != null && a.fillerOrder().equals(b.fillerOrder());
    }

    /** Two different numbers of one authority are two events; else the natural key may decide. */
    private static boolean ordersMayBeOne(DoseStatement a, DoseStatement b) {
        EntityIdentifier one = a.fillerOrder();
        EntityIdentifier other = b.fillerOrder();
        return one == null || other == null || !authority(one).equals(authority(other));
    }

    private String naturalKey(DoseStatement dose) {
        List<String> lots = new ArrayList<>(dose.lotNumbers());
        lots.replaceAll(lot -> lot.strip().toUpperCase(Locale.ROOT));
        lots.sort(null);
        return dose.administered().day() + "|" + families.family(dose.cvx()) + "|" + String.join("~", lots) + "|"
                + dose.completion().code();
    }

    private static String authority(EntityIdentifier order) {
        return order.authority() == null ? "" : order.authority();
    }
}
