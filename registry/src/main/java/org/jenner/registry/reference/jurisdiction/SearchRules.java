package org.jenner.registry.reference.jurisdiction;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How queries find people.
 *
 * @param maximumCandidates the most candidates an answer lists
 * @param minimumElements a query must fill all elements of at least one of these sets
 * @param page how people at a page find people
 */
public record SearchRules(int maximumCandidates, List<Set<Element>> minimumElements, PageSearchRules page) {

    /** What a query can search by (QPD-3 to QPD-9). */
    public enum Element {
        /** QPD-3. */
        IDENTIFIER,
        /** QPD-4.1. */
        FAMILY_NAME,
        /** QPD-4.2. */
        GIVEN_NAME,
        /** QPD-5. */
        MOTHERS_MAIDEN_NAME,
        /** QPD-6. */
        BIRTH_DATE,
        /** QPD-7. */
        SEX,
        /** QPD-8. */
        ADDRESS,
        /** QPD-9. */
        PHONE;

        static Optional<Element> read(String word) {
            return Arrays.stream(values())
                    .filter(element -> element.word().equals(word))
                    .findFirst();
        }

        /** The word in the file, fit for a message to a sender: {@code birth-date}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Copies the lists. */
    public SearchRules {
        minimumElements = minimumElements.stream().map(Set::copyOf).toList();
    }

    /** Whether somebody can be found by these elements alone: no single one is enough to say who is meant. */
    static boolean canFind(Set<Element> elements) {
        boolean name = elements.contains(Element.FAMILY_NAME) && elements.contains(Element.GIVEN_NAME);
        boolean birthDate = elements.contains(Element.BIRTH_DATE);
        return name && birthDate || elements.contains(Element.IDENTIFIER) && (name || birthDate);
    }

    /** Whether a query that fills these elements says enough to be searched for. */
    public boolean isEnough(Set<Element> filled) {
        return minimumElements.stream().anyMatch(filled::containsAll);
    }
}
