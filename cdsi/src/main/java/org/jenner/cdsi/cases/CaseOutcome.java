package org.jenner.cdsi.cases;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What came of a file of cases, in their order. */
public record CaseOutcome(List<CaseResult> results) {
    public CaseOutcome {
        results = List.copyOf(results);
    }

    /** How many of so many cases passed. */
    public record Rate(int passed, int of) {
        Rate plus(boolean one) {
            return new Rate(passed + (one ? 1 : 0), of + 1);
        }
    }

    /** The rate of each vaccine group, by its name. */
    public SortedMap<String, Rate> rates() {
        SortedMap<String, Rate> rates = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (CaseResult result : results) {
            rates.put(
                    result.vaccineGroup(),
                    rates.getOrDefault(result.vaccineGroup(), new Rate(0, 0)).plus(result.passed()));
        }
        return rates;
    }

    public int passed() {
        return results.size() - failed();
    }

    public int failed() {
        return misses().size();
    }

    /** The cases that did not pass. */
    public List<CaseResult> misses() {
        return results.stream().filter(result -> !result.passed()).toList();
    }
}
