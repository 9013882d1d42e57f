package org.jenner.registry.chart;

import java.util.List;
import org.jenner.cdsi.reason.Sentences;
import org.jenner.cdsi.trace.Check;
import org.jenner.cdsi.trace.Outcome;

/**
 * One check that was made, for a table.
 *
 * @param section of the Logic Specification, by which the rule is named
 * @param sentence what it found
 */
public record CheckRow(String section, String sentence, List<ComparedDate> dates, Outcome outcome) {
    public CheckRow {
        dates = List.copyOf(dates);
    }

    /** The checks in their order. */
    static List<CheckRow> of(List<Check> checks, Sentences sentences) {
        return checks.stream()
                .map(check -> new CheckRow(
                        check.section(), sentences.of(check), ComparedDate.of(check, sentences), check.outcome()))
                .toList();
    }
}
