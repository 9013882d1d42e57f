package org.jenner.registry.record.consolidate;

import java.util.List;
import org.jenner.registry.record.source.DoseSource;
import org.jenner.registry.record.source.DoseStatement;

/**
 * One vaccination event of the record.
 *
 * @param dose internal number: that of the oldest source, so that a rebuild finds the same
 * @param best the statement to use, chosen by the best-record rules
 * @param chosen the source whose statement that is
 * @param sources all sources that speak of the event, the oldest first
 */
public record DoseRecord(long dose, DoseStatement best, DoseSource chosen, List<DoseSource> sources) {
    public DoseRecord {
        sources = List.copyOf(sources);
    }
}
