package org.jenner.matching.person;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jenner.matching.person.PersonMatch.Conflict;
import org.jenner.matching.person.PersonMatch.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether two profiles are one person. Name, birth date and sex must agree (an unknown sex agrees with each), and at
 * least one of identifier, telephone, address and mother's maiden name. Data of a multiple birth, real first names, birth
 * dates or sexes that disagree tell two people apart whatever else they share; a family name does not, since people marry,
 * and what is not known or a placeholder says nothing.
 */
public final class PersonMatcher {

    private PersonMatcher() {}

    /** Compares two profiles; symmetric. */
    public static PersonMatch compare(PersonProfile a, PersonProfile b) {
        Conflict conflict = conflict(a, b);
        if (conflict != null) {
            return new PersonMatch.Different(conflict);
        }
        Set<Evidence> evidence = comparable(a, b) ? evidence(a, b) : Set.of();
        return evidence.isEmpty() ? new PersonMatch.Possible() : new PersonMatch.Same(evidence);
    }

    private static @Nullable Conflict conflict(PersonProfile a, PersonProfile b) {
        if (disagree(a.name().given(), b.name().given())) {
            return Conflict.GIVEN_NAME;
        }
        if (a.birthDate() != null && b.birthDate() != null && !a.birthDate().equals(b.birthDate())) {
            return Conflict.BIRTH_DATE;
        }
        if (a.sex() != b.sex() && a.sex() != 'U' && b.sex() != 'U') {
            return Conflict.SEX;
        }
        return multipleBirthDisagrees(a, b) ? Conflict.MULTIPLE_BIRTH : null;
    }

    private static boolean disagree(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    /** Are name and birth date known and the same? */
    private static boolean comparable(PersonProfile a, PersonProfile b) {
        return a.name().usable()
                && a.name().equals(b.name())
                && a.birthDate() != null
                && a.birthDate().equals(b.birthDate());
    }

    private static boolean multipleBirthDisagrees(PersonProfile a, PersonProfile b) {
        boolean indicator = a.multipleBirth() != null
                && b.multipleBirth() != null
                && !a.multipleBirth().equals(b.multipleBirth());
        boolean order = a.birthOrder() != null
                && b.birthOrder() != null
                && !a.birthOrder().equals(b.birthOrder());
        return indicator || order;
    }

    private static Set<Evidence> evidence(PersonProfile a, PersonProfile b) {
        Set<Evidence> evidence = EnumSet.noneOf(Evidence.class);
        addWhenShared(evidence, Evidence.IDENTIFIER, a.identifiers(), b.identifiers());
        addWhenShared(evidence, Evidence.PHONE, a.phones(), b.phones());
        addWhenShared(evidence, Evidence.ADDRESS, a.addresses(), b.addresses());
        if (!a.mothersMaidenName().isEmpty() && a.mothersMaidenName().equals(b.mothersMaidenName())) {
            evidence.add(Evidence.MOTHERS_MAIDEN_NAME);
        }
        return evidence;
    }

    private static void addWhenShared(Set<Evidence> evidence, Evidence kind, Set<String> a, Set<String> b) {
        if (!Collections.disjoint(a, b)) {
            evidence.add(kind);
        }
    }
}
