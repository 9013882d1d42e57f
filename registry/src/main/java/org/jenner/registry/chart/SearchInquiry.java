package org.jenner.registry.chart;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jenner.registry.disclosure.Inquiry;
import org.jenner.registry.disclosure.Viewer;
import org.jenner.registry.platform.audit.AuditRow;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.jenner.registry.platform.database.NumberBlock;
import org.jenner.registry.platform.database.Snapshot;
import org.jenner.registry.platform.database.WriteBatch;
import org.jenner.registry.record.consolidate.PersonSources;
import org.jenner.registry.record.link.PeopleLookup;
import org.jenner.registry.record.link.PersonLookup;

/** A search before the gate: shows all who may be meant, or nobody when they are more than may be shown. */
final class SearchInquiry implements Inquiry<Boolean> {

    /** Enough to know that they are too many, whatever the viewer may not see. */
    private static final int MOST_LOOKED_FOR = 500;

    private final PersonLookup asked;
    private final int mostShown;
    private final Viewer viewer;
    private final NumberBlock numbers;
    private final JurisdictionClock clock;

    SearchInquiry(PersonLookup asked, int mostShown, Viewer viewer, NumberBlock numbers, JurisdictionClock clock) {
        this.asked = asked;
        this.mostShown = mostShown;
        this.viewer = viewer;
        this.numbers = numbers;
        this.clock = clock;
    }

    static int mostLookedFor() {
        return MOST_LOOKED_FOR;
    }

    @Override
    public List<Long> find(Snapshot snapshot) throws SQLException {
        return PeopleLookup.find(snapshot.connection(), asked);
    }

    @Override
    public List<Long> findMore(Connection connection, Visible visible) {
        return List.of();
    }

    /**
     * Concludes whether they are too many, of those whom the viewer's own view lets recognize. A search that shows nobody is
     * logged as well.
     */
    @Override
    public Decision<Boolean> decide(Connection connection, Visible visible, WriteBatch batch) throws SQLException {
        List<Long> meant = visible.persons().stream()
                .filter(person -> WhyFound.fits(asked, person))
                .map(PersonSources::person)
                .toList();
        boolean tooMany = meant.size() > mostShown;
        List<Long> shown = tooMany ? List.of() : meant;
        new AuditRow(
                        numbers.next(connection),
                        clock.now(),
                        "account " + viewer.account(),
                        "SEARCH",
                        "",
                        null,
                        Map.of("shown", shown.size()))
                .add(batch);
        return new Decision<>(tooMany, shown, null, null);
    }
}
