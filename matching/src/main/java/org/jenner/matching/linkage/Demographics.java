package org.jenner.matching.linkage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of one person, as it was said. Empty text, an empty list and null mean not known.
 *
 * @param sex {@code F}, {@code M}, or anything else for not known
 * @param phones numbers in any form
 */
public record Demographics(
        Name name,
        Birth birth,
        char sex,
        List<Identifier> identifiers,
        List<Address> addresses,
        List<String> phones,
        Family family) {

    public Demographics {
        identifiers = List.copyOf(identifiers);
        addresses = List.copyOf(addresses);
        phones = List.copyOf(phones);
    }

    /**
     * The legal name and what belongs to it.
     *
     * @param otherFamily a second family name, or the one before marriage
     * @param alias another given name by which the person is known
     */
    public record Name(String given, String middle, String family, String otherFamily, String alias, String suffix) {}

    /**
     * @param multiple one of twins or more
     * @param order the place among them, from 1; says nothing of a single birth
     */
    public record Birth(
            @Nullable BirthDate date,
            @Nullable Boolean multiple,
            @Nullable Integer order) {}

    /** A number by which somebody knows the person; two of one kind compare only within one authority. */
    public record Identifier(IdentifierKind kind, String authority, String value) {}

    /** Where the person lives, or lived. */
    public record Address(String street, String other, String city, String state, String postalCode) {}

    /** The mother's family name before marriage, and the guardian. */
    public record Family(String mothersMaidenName, String guardianGiven, String guardianFamily) {}
}
