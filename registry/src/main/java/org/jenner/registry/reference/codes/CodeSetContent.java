package org.jenner.registry.reference.codes;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The maps behind {@link CodeSets}, as {@link CodeSetReader} filled them; nobody writes to them afterwards. */
record CodeSetContent(
        CodeSetVersion version,
        SortedMap<Cvx, CvxCode> cvx,
        SortedMap<Mvx, MvxCode> mvx,
        Map<Ndc, NdcCode> ndc,
        Map<Cvx, SortedSet<String>> groups,
        Map<Cvx, Set<Cvx>> specificForms,
        Map<Cvx, List<TradeName>> tradeNames,
        Map<String, VisEdition> vis,
        Map<Cvx, List<VisEdition>> visOf,
        SortedMap<String, VaccineGroupCode> scheduleGroups,
        Map<String, CodeTable> tables,
        Map<String, Alias> aliases) {

    static final SortedSet<String> NO_GROUPS = Collections.unmodifiableSortedSet(new TreeSet<>());

    /** What an older or mistaken name in CE.3 means: the coding system, and the table that holds its codes. */
    record Alias(String system, String table) {}

    CodeSetContent {
        cvx = Collections.unmodifiableSortedMap(new TreeMap<>(cvx));
        mvx = Collections.unmodifiableSortedMap(new TreeMap<>(mvx));
        ndc = Map.copyOf(ndc);
        groups = copy(groups, Collections::unmodifiableSortedSet);
        specificForms = copy(specificForms, Set::copyOf);
        tradeNames = copy(tradeNames, List::copyOf);
        vis = Map.copyOf(vis);
        visOf = copy(visOf, List::copyOf);
        scheduleGroups = Collections.unmodifiableSortedMap(new TreeMap<>(scheduleGroups));
        tables = Map.copyOf(tables);
        aliases = Map.copyOf(aliases);
    }

    private static <K, V> Map<K, V> copy(Map<K, V> map, UnaryOperator<V> valueCopy) {
        return map.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> valueCopy.apply(e.getValue())));
    }
}
