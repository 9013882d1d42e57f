package org.jenner.registry.chart;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jenner.registry.disclosure.Inquiry;
import org.jenner.registry.platform.database.Snapshot;
import org.jenner.registry.platform.database.WriteBatch;
import org.jenner.registry.record.consolidate.PersonSources;
import org.jenner.registry.record.link.PeopleLookup;

/**
 * One person's record before the gate.
 *
 * @param number a registry number that stands or stood for the person
 * @param partition where it is looked for
 * @param schedule authority and version of the schedule that will evaluate
 */
record ChartInquiry(String number, long partition, String schedule) implements Inquiry<Boolean> {

    @Override
    public List<Long> find(Snapshot snapshot) throws SQLException {
        return PeopleLookup.byRegistryNumber(snapshot.connection(), number, partition).stream()
                .toList();
    }

    @Override
    public List<Long> findMore(Connection connection, Visible visible) {
        return List.of();
    }

    /** Concludes whether there is somebody to show. */
    @Override
    public Decision<Boolean> decide(Connection connection, Visible visible, WriteBatch batch) {
        List<Long> shown = visible.persons().stream().map(PersonSources::person).toList();
        return new Decision<>(!shown.isEmpty(), shown, null, schedule);
    }
}
