package org.jenner.registry.record.source;

import org.jspecify.annotations.Nullable;

/**
 * An address (HL7 data type XAD).
 *
 * @param state USPS code of two letters where the sender keeps the guide
 * @param county county or parish code (XAD.9)
 * @param type HL70190: L legal, H home, M mailing, BDL birth delivery location, BA bad address
 */
public record Address(
        @Nullable String street,
        @Nullable String other,
        @Nullable String city,
        @Nullable String state,
        @Nullable String postalCode,
        @Nullable String country,
        @Nullable String county,
        @Nullable String type) {}
