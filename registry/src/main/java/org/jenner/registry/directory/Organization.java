package org.jenner.registry.directory;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A clinic, hospital, pharmacy, school or the department itself.
 *
 * @param goLiveOn from this day its production data is shared; null: no day set
 * @param predecessors the organizations that merged into this one
 */
public record Organization(
        long organizationId, String name, @Nullable LocalDate goLiveOn, Set<Succession> predecessors) {

    public Organization {
        predecessors = Set.copyOf(predecessors);
    }

    /** Another organization that this one stands for since a day. */
    public record Succession(long successorOf, LocalDate since) {}
}
