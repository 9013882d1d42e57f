package org.jenner.registry.exchange.intake.segment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts observations together that belong together: those with one OBX-4, in any order. Systems that give every OBX the
 * same number are understood too: a kind that comes again begins the next group.
 */
final class ObxGroups {

    private ObxGroups() {}

    /** The groups of these kinds in the order in which they begin. */
    static List<Map<ObservationKind, Obx>> of(List<Obx> observations, Set<ObservationKind> kinds) {
        List<Map<ObservationKind, Obx>> groups = new ArrayList<>();
        Map<String, Map<ObservationKind, Obx>> open = new HashMap<>();
        for (Obx obx : observations) {
            if (!kinds.contains(obx.kind())) {
                continue;
            }
            Map<ObservationKind, Obx> group = open.get(obx.group());
            if (group == null || group.containsKey(obx.kind())) {
                group = new EnumMap<>(ObservationKind.class);
                open.put(obx.group(), group);
                groups.add(group);
            }
            group.put(obx.kind(), obx);
        }
        return groups;
    }
}
