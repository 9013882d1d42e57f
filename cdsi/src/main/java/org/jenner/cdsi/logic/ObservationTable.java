package org.jenner.cdsi.logic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jenner.cdsi.schedule.Observation;

/** The observations of a release by number. */
final class ObservationTable {
    private final Map<String, Integer> numbers = new HashMap<>();

    ObservationTable(List<Observation> observations) {
        for (Observation observation : observations) {
            numbers.putIfAbsent(observation.code(), numbers.size());
        }
    }

    int size() {
        return numbers.size();
    }

    /** Number of the observation; -1 when the release does not list it. */
    int number(String code) {
        return numbers.getOrDefault(code, -1);
    }
}
