package org.jenner.registry.chart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jenner.registry.record.consolidate.DoseRecord;
import org.jenner.registry.record.source.DoseSource;
import org.jenner.registry.record.source.DoseStatement;
import org.jspecify.annotations.Nullable;

/**
 * One source of a dose: who reported it, how and when, and why it is taken for the same dose as the report that is used.
 *
 * @param organization who reported
 * @param system the source system
 * @param way the interface by which it came; empty when that is not known
 * @param said what the reporter says of its own knowledge, as a word of table NIP001
 * @param assertedAt when the statement was made
 * @param message the stored message that brought it; null when the viewer may not open it
 * @param used whether the dose is shown as this report tells it
 * @param version which of the statements of this source holds
 * @param agreements why it is the same dose; empty for the report that is used
 */
public record Report(
        String organization,
        String system,
        String way,
        String said,
        Instant assertedAt,
        @Nullable Long message,
        boolean used,
        int version,
        List<Agreement> agreements) {

    public Report {
        agreements = List.copyOf(agreements);
    }

    /** In what two reports of one dose agree (see {@code DoseMatcher}). */
    public enum Agreement {
        SAME_DAY,
        SAME_VACCINE,
        /** One names the vaccine less exactly than the other. */
        VACCINE_LESS_EXACT,
        SAME_LOT,
        /** One of them tells no lot, so nothing speaks against it. */
        LOT_NOT_TOLD
    }

    static List<Agreement> agreements(DoseRecord dose, DoseSource source) {
        if (source.id() == dose.chosen().id()) {
            return List.of();
        }
        DoseStatement used = dose.chosen().current();
        DoseStatement other = source.current();
        List<Agreement> agreements = new ArrayList<>();
        if (used.administered().equals(other.administered())) {
            agreements.add(Agreement.SAME_DAY);
        }
        agreements.add(used.cvx().equals(other.cvx()) ? Agreement.SAME_VACCINE : Agreement.VACCINE_LESS_EXACT);
        Set<String> lots = lots(used);
        lots.retainAll(lots(other));
        agreements.add(lots.isEmpty() ? Agreement.LOT_NOT_TOLD : Agreement.SAME_LOT);
        return agreements;
    }

    private static Set<String> lots(DoseStatement statement) {
        Set<String> lots = new HashSet<>();
        statement.lotNumbers().forEach(lot -> lots.add(lot.strip().toUpperCase(Locale.ROOT)));
        return lots;
    }
}
