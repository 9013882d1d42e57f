package org.jenner.registry.exchange.query;

import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jenner.registry.reference.jurisdiction.SearchRules;
import org.jenner.registry.reference.jurisdiction.SearchRules.Element;

/** What a query lacks of what the registry needs; all search elements of the guide are optional. */
final class MinimumElements {

    private MinimumElements() {}

    /** What the nearest sufficient query fills beyond these elements: one that was begun, then the one that
     * lacks least, then the one that was filled most. */
    static Set<Element> missing(SearchRules rules, Set<Element> filled) {
        Set<Element> nearest = rules.minimumElements().stream()
                .min(Comparator.comparing((Set<Element> minimum) -> Collections.disjoint(minimum, filled))
                        .thenComparingInt(minimum -> lacking(minimum, filled).size())
                        .thenComparing(
                                Comparator.<Set<Element>>comparingInt(Set::size).reversed()))
                .orElse(Set.of());
        return lacking(nearest, filled);
    }

    private static Set<Element> lacking(Set<Element> minimum, Set<Element> filled) {
        Set<Element> lacking = new TreeSet<>(minimum);
        lacking.removeAll(filled);
        return lacking;
    }

    /** The rule in words: {@code identifier; or family-name and given-name and birth-date}. */
    static String inWords(SearchRules rules) {
        return rules.minimumElements().stream()
                .map(minimum ->
                        new TreeSet<>(minimum).stream().map(Element::word).collect(Collectors.joining(" and ")))
                .collect(Collectors.joining("; or "));
    }
}
