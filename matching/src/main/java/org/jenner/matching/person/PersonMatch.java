package org.jenner.matching.person;

import java.util.Set;

/** The answer to the question whether two profiles are one person, with its evidence. */
public sealed interface PersonMatch {

    /** One person: name, birth date and sex agree, and so does something that two people of one name rarely share. */
    record Same(Set<Evidence> evidence) implements PersonMatch {
        public Same {
            evidence = Set.copyOf(evidence);
        }
    }

    /** Nothing tells them apart, but nothing shows that it is not another person of that name either. */
    record Possible() implements PersonMatch {}

    /** Two people: something disagrees that one person cannot have twice. */
    record Different(Conflict conflict) implements PersonMatch {}

    /** What two sources of one person share beside name, birth date and sex. */
    enum Evidence {
        IDENTIFIER,
        PHONE,
        ADDRESS,
        MOTHERS_MAIDEN_NAME
    }

    /** What tells two people apart. */
    enum Conflict {
        /** The first of the given names, both of them real. */
        GIVEN_NAME,
        BIRTH_DATE,
        SEX,
        /** Twins: the one is said to be of a multiple birth and the other not, or their places in it differ. */
        MULTIPLE_BIRTH
    }
}
