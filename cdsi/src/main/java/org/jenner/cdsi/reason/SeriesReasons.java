package org.jenner.cdsi.reason;

import java.util.List;
import org.jenner.cdsi.trace.Check;

/**
 * Why one series of an antigen stands in the forecast, or does not.
 *
 * @param chosen whether its forecast was blended into that of the vaccine group
 * @param deciding the check that chose it or left it out
 * @param checks all that were made about the series as a whole and its next dose, in their order
 */
public record SeriesReasons(String antigen, String series, boolean chosen, Check deciding, List<Check> checks) {

    /** The dates of its forecast with what set each; empty when no dose is forecast. */
    public List<Check.Date> dates() {
        // A dose that was forecast and then skipped (7.6) leaves dates behind that no longer hold.
        int from = 0;
        for (int i = 0; i < checks.size(); i++) {
            if (checks.get(i) instanceof Check.Need) {
                from = i;
            }
        }
        return checks.subList(from, checks.size()).stream()
                .filter(Check.Date.class::isInstance)
                .map(Check.Date.class::cast)
                .toList();
    }

    /** Whether a dose is needed, and if not, why; the last word on it. */
    public List<Check.Need> need() {
        List<Check.Need> needs = checks.stream()
                .filter(Check.Need.class::isInstance)
                .map(Check.Need.class::cast)
                .toList();
        return needs.isEmpty() ? List.of() : List.of(needs.getLast());
    }
}
