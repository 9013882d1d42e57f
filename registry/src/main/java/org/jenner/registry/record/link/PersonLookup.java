package org.jenner.registry.record.link;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody at a page looks for: what they typed, of which a part may be missing or misspelled.
 *
 * @param partition 0 where organizations share one record; else the organization whose data stand apart
 * @param family family name or the beginning of it; empty when not typed
 * @param given given name or the beginning of it; empty when not typed
 * @param birthDate null when not typed
 * @param identifier registry number, or a record number; empty when not typed
 * @param organizations whose record numbers count; null: everybody's
 * @param most how many people are looked for at most
 */
public record PersonLookup(
        long partition,
        String family,
        String given,
        @Nullable LocalDate birthDate,
        String identifier,
        @Nullable Set<Long> organizations,
        int most) {}
