package org.jenner.registry.chart;

import java.util.List;
import java.util.Map;
import org.jenner.registry.record.consolidate.DoseRecord;
import org.jenner.registry.record.source.CompletionStatus;
import org.jenner.registry.record.source.DoseStatement;
import org.jenner.registry.reference.codes.Hl7Table;

/**
 * One dose of the list by date.
 *
 * @param number counted from 1, the oldest first
 * @param product and the like: empty when not told
 * @param here whether the reporter gave it, or tells it from elsewhere
 * @param partial whether only a part of a dose was given
 * @param place where it was given; empty when not told
 * @param verdicts by vaccine group
 * @param why the address of the page that explains them
 * @param reports all sources, the one that is used first
 */
public record DoseEntry(
        int number,
        String given,
        String vaccine,
        String product,
        String lots,
        String manufacturer,
        boolean here,
        boolean partial,
        String place,
        List<String> reactions,
        Map<String, Verdict> verdicts,
        String why,
        List<Report> reports) {

    public DoseEntry {
        reactions = List.copyOf(reactions);
        reports = List.copyOf(reports);
    }

    static DoseEntry of(
            int number,
            DoseRecord dose,
            VaccineWords words,
            Map<String, Verdict> verdicts,
            String why,
            List<Report> reports) {
        DoseStatement best = dose.best();
        return new DoseEntry(
                number,
                Dates.of(best.administered()),
                words.vaccine(best.cvx()),
                words.product(best.product()),
                Names.joined(", ", best.lotNumbers().toArray(String[]::new)),
                words.manufacturer(best.manufacturer()),
                best.newlyAdministered(),
                best.completion() == CompletionStatus.PARTIALLY_ADMINISTERED,
                Names.joined("", best.location()),
                best.reactions().stream()
                        .map(reaction -> words.value(Hl7Table.REACTION, reaction))
                        .toList(),
                verdicts,
                why,
                reports);
    }
}
