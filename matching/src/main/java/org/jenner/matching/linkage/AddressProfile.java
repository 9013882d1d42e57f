package org.jenner.matching.linkage;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An address made comparable: words of the street by their postal short forms (STREET is ST, NORTH is N), the city with its usual
 * short forms, five digits of the postal code. Empty text is not known.
 */
record AddressProfile(String street, String city, String state, String postalCode) {

    /** By Publication 28 of the United States Postal Service, appendix C1: those that are seen most, and directions. */
    private static final Map<String, String> SHORT_FORMS = Map.ofEntries(
            Map.entry("STREET", "ST"),
            Map.entry("STR", "ST"),
            Map.entry("AVENUE", "AVE"),
            Map.entry("AV", "AVE"),
            Map.entry("BOULEVARD", "BLVD"),
            Map.entry("DRIVE", "DR"),
            Map.entry("LANE", "LN"),
            Map.entry("ROAD", "RD"),
            Map.entry("COURT", "CT"),
            Map.entry("CIRCLE", "CIR"),
            Map.entry("PLACE", "PL"),
            Map.entry("TERRACE", "TER"),
            Map.entry("PARKWAY", "PKWY"),
            Map.entry("HIGHWAY", "HWY"),
            Map.entry("SQUARE", "SQ"),
            Map.entry("TRAIL", "TRL"),
            Map.entry("CRESCENT", "CRES"),
            Map.entry("HEIGHTS", "HTS"),
            Map.entry("POINT", "PT"),
            Map.entry("APARTMENT", "APT"),
            Map.entry("UNIT", "APT"),
            Map.entry("SUITE", "STE"),
            Map.entry("NORTH", "N"),
            Map.entry("SOUTH", "S"),
            Map.entry("EAST", "E"),
            Map.entry("WEST", "W"),
            Map.entry("NORTHEAST", "NE"),
            Map.entry("NORTHWEST", "NW"),
            Map.entry("SOUTHEAST", "SE"),
            Map.entry("SOUTHWEST", "SW"),
            Map.entry("FORT", "FT"),
            Map.entry("SAINT", "ST"),
            Map.entry("SAINTE", "STE"),
            Map.entry("MOUNT", "MT"),
            Map.entry("TOWNSHIP", "TWP"));

    private static final int POSTAL_CODE = 5;
    private static final Set<String> NO_STREET =
            Set.of("", "HOMELESS", "UNKNOWN", "UNK", "GENERALDELIVERY", "NOADDRESS", "NOFIXEDADDRESS", "NONE", "NA");

    static AddressProfile of(Demographics.Address address) {
        String street = shortened(address.street() + " " + address.other());
        String postalCode = Words.joined(address.postalCode());
        return new AddressProfile(
                NO_STREET.contains(street) ? "" : street,
                shortened(address.city()),
                Words.joined(address.state()),
                postalCode.substring(0, Math.min(POSTAL_CODE, postalCode.length())));
    }

    private static String shortened(String text) {
        return Words.of(text).stream()
                .map(word -> SHORT_FORMS.getOrDefault(word, word))
                .collect(Collectors.joining());
    }

    boolean known() {
        return !street.isEmpty() || !city.isEmpty() || !postalCode.isEmpty();
    }
}
