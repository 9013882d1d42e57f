package org.jenner.registry.reference.jurisdiction;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jenner.registry.reference.jurisdiction.SearchRules.Element;

/**
 * How somebody at a page finds people: forgiving in spelling, so that there must be a floor under what is asked and a
 * ceiling over what is shown.
 *
 * @param mostPeople of more than these nobody is shown
 * @param shortestNamePart letters from which on a part of a name counts as a name
 * @param searchesAtOnce so many searches an account may make one after the other, against reading the registry bit by bit
 * @param searchInterval after each of these it may make one more
 * @param minimumElements all elements of at least one of these sets must be filled
 */
public record PageSearchRules(
        int mostPeople,
        int shortestNamePart,
        int searchesAtOnce,
        Duration searchInterval,
        List<Set<Element>> minimumElements) {

    private static final Set<Element> KNOWN =
            Set.of(Element.IDENTIFIER, Element.FAMILY_NAME, Element.GIVEN_NAME, Element.BIRTH_DATE);

    /** Copies the lists. */
    public PageSearchRules {
        minimumElements = minimumElements.stream().map(Set::copyOf).toList();
    }

    /** Whether a search by these elements alone reads few rows and tells of few people. */
    static boolean canFind(Set<Element> elements) {
        boolean name = elements.contains(Element.FAMILY_NAME) || elements.contains(Element.GIVEN_NAME);
        return KNOWN.containsAll(elements)
                && (elements.contains(Element.IDENTIFIER) || name && elements.contains(Element.BIRTH_DATE));
    }

    /** Whether a search that fills these elements says enough. */
    public boolean isEnough(Set<Element> filled) {
        return minimumElements.stream().anyMatch(filled::containsAll);
    }
}
