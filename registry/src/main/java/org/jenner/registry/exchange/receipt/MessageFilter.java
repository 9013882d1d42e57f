package org.jenner.registry.exchange.receipt;

import java.time.Instant;
import java.util.List;
import org.jenner.registry.exchange.message.Disposition;
import org.jspecify.annotations.Nullable;

/**
 * Which messages a list shows.
 *
 * @param sourceSystems whose messages
 * @param from the first instant
 * @param before the first instant that is left out
 * @param beforeId of those at that very instant, the first number that is left out
 * @param disposition null: any
 * @param controlId empty: any
 */
record MessageFilter(
        List<Long> sourceSystems,
        Instant from,
        Instant before,
        long beforeId,
        @Nullable Disposition disposition,
        String controlId) {
    MessageFilter {
        sourceSystems = List.copyOf(sourceSystems);
    }
}
