package org.jenner.registry.record.source;

import org.jspecify.annotations.Nullable;

/**
 * A person who ordered, gave or entered a dose (HL7 data type XCN).
 *
 * @param authority who gave the identifier (XCN.9)
 * @param identifierType HL70203, for example NPI
 */
public record Practitioner(
        @Nullable String identifier,
        @Nullable String family,
        @Nullable String given,
        @Nullable String further,
        @Nullable String suffix,
        @Nullable String degree,
        @Nullable String authority,
        @Nullable String identifierType) {}
