package org.jenner.matching.person;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is compared of a patient, normalized once. Empty means not known, and what is not known is no evidence.
 *
 * @param name the legal name
 * @param birthDate null when only month or year are known
 * @param sex {@code F}, {@code M}, or {@code U} for unknown
 * @param identifiers authority and value of each identifier, joined by {@code |}
 * @param phones the last ten digits of each number
 * @param addresses street and postal code, normalized
 * @param mothersMaidenName family name before marriage, normalized; empty when not known
 * @param multipleBirth null when not said
 * @param birthOrder null when not said
 */
public record PersonProfile(
        NormalizedName name,
        @Nullable LocalDate birthDate,
        char sex,
        Set<String> identifiers,
        Set<String> phones,
        Set<String> addresses,
        String mothersMaidenName,
        @Nullable Boolean multipleBirth,
        @Nullable Integer birthOrder) {
    public PersonProfile {
        identifiers = Set.copyOf(identifiers);
        phones = Set.copyOf(phones);
        addresses = Set.copyOf(addresses);
    }

    /** The same with other identifiers. */
    public PersonProfile withIdentifiers(Set<String> others) {
        return new PersonProfile(
                name, birthDate, sex, others, phones, addresses, mothersMaidenName, multipleBirth, birthOrder);
    }
}
