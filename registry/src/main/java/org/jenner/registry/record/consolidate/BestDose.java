package org.jenner.registry.record.consolidate;

import java.util.Comparator;
import java.util.List;
import org.jenner.registry.record.source.DoseSource;
import org.jenner.registry.record.source.DoseStatement;
import org.jenner.registry.record.source.VaccineFamilies;

/**
 * Which report of one vaccination event to use: the giver's over one told from elsewhere, a provider's over a school's, the
 * exact product over an unspecified one, then the newest. What the chosen report leaves out is taken from the others.
 */
final class BestDose {

    private static final String FROM_SCHOOL_RECORD = "07";

    private final Comparator<DoseSource> best;

    BestDose(VaccineFamilies families) {
        best = Comparator.comparing((DoseSource source) -> source.current().newlyAdministered())
                .thenComparing(
                        source -> !FROM_SCHOOL_RECORD.equals(source.current().informationSource()))
                .thenComparing(source -> !families.unspecified(source.current().cvx()))
                .thenComparing(DoseSource::assertedAt)
                .thenComparing(DoseSource::id);
    }

    DoseSource choose(List<DoseSource> sources) {
        return sources.stream().max(best).orElseThrow();
    }

    /** The chosen statement, with lot, expiration, maker and product of another report where it has none. */
    DoseStatement complete(DoseSource chosen, List<DoseSource> sources) {
        DoseStatement statement = chosen.current();
        List<DoseSource> others = sources.stream()
                .filter(source -> source.id() != chosen.id())
                .sorted(best.reversed())
                .toList();
        for (DoseSource other : others) {
            statement = DoseFill.fill(statement, other.current());
        }
        return statement;
    }
}
