package org.jenner.registry.directory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The facilities of one organization. Doses may come from its own and from those of the organizations that merged into it.
 *
 * @param own those that it lists itself; empty: it is not asked where it gives vaccinations
 * @param closedOn all from which doses may come, by the code's form for comparing, with the first day on which nothing was
 *     given there any more; {@link LocalDate#MAX} while open
 */
public record Facilities(List<Facility> own, Map<String, LocalDate> closedOn) {

    /** Of an organization that lists none: every code is good. */
    public static final Facilities NONE_LISTED = new Facilities(List.of(), Map.of());

    public Facilities {
        own = List.copyOf(own);
        closedOn = Map.copyOf(closedOn);
    }

    /** Of an organization with its own facilities and those of its predecessors. */
    static Facilities of(List<Facility> own, List<Facility> ofPredecessors) {
        if (own.isEmpty()) {
            return NONE_LISTED;
        }
        Map<String, LocalDate> closedOn = new HashMap<>();
        for (List<Facility> some : List.of(own, ofPredecessors)) {
            for (Facility one : some) {
                LocalDate closed = one.closedOn() == null ? LocalDate.MAX : one.closedOn();
                closedOn.merge(Facility.key(one.code()), closed, (day, other) -> day.isAfter(other) ? day : other);
            }
        }
        return new Facilities(own, closedOn);
    }

    /** Is there a facility of this code, open or closed? Always, where none is listed. */
    public boolean know(String code) {
        return own.isEmpty() || closedOn.containsKey(Facility.key(code));
    }

    /** May a dose have been given on that day at the facility of this code? Always, where none is listed. */
    public boolean gaveOn(String code, LocalDate day) {
        LocalDate closed = closedOn.get(Facility.key(code));
        return own.isEmpty() || closed != null && day.isBefore(closed);
    }
}
