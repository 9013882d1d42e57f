package org.jenner.registry.disclosure;

import java.time.LocalDate;
import java.util.Set;

/** What the gate must know of organizations. */
public interface Organizations {

    /**
     * Are the data of this organization shared on this day? Before its go-live date they are visible to itself and to staff
     * alone; on that date they become shared.
     */
    boolean isShared(long organization, LocalDate day);

    /**
     * The organization and all whose successor it is on this day: their reports count as its own. A successor inherits the
     * rights of its predecessors, not the other way round.
     */
    Set<Long> standsFor(long organization, LocalDate day);
}
