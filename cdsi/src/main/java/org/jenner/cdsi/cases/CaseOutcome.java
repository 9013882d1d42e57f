package org.jenner.cdsi.cases;

import java.util.List;

/** What came of a file of cases, in their order. */
public record CaseOutcome(List<CaseResult> results) {
    public CaseOutcome {
        results = List.copyOf(results);
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
