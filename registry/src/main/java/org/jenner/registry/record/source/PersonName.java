package org.jenner.registry.record.source;

import org.jspecify.annotations.Nullable;

/**
 * A name of a person (HL7 data type XPN), as written by the sender.
 *
 * @param type HL70200: L legal, A alias, M maiden, B at birth; null when not said
 */
public record PersonName(
        @Nullable String family,
        @Nullable String given,
        @Nullable String further,
        @Nullable String suffix,
        @Nullable String type) {}
