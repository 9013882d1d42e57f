package org.jenner.registry.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * Who looks at records. The environment is not named: it is the database that the gate is asked with.
 *
 * @param organization for whom; what it reported itself is its own
 * @param interfaceId through which interface; null for a person at a page
 * @param sourceSystem the system whose identifiers the viewer uses; null for a person at a page
 * @param partition 0 where organizations share one record; else the organization whose data stand apart (sandbox)
 * @param purpose what for
 */
public record Viewer(
        long organization,
        @Nullable Long interfaceId,
        @Nullable Long sourceSystem,
        long partition,
        Purpose purpose) {}
