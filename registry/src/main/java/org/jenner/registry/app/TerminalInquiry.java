package org.jenner.registry.app;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jenner.registry.disclosure.Inquiry;
import org.jenner.registry.platform.audit.AuditRow;
import org.jenner.registry.platform.database.NumberBlock;
import org.jenner.registry.platform.database.Snapshot;
import org.jenner.registry.platform.database.WriteBatch;
import org.jenner.registry.record.consolidate.PersonSources;
import org.jenner.registry.record.link.PeopleLookup;

/**
 * One person's record before the gate, asked for at a terminal. The access row knows no account there, so an audit row says
 * who it was, found or not.
 *
 * @param number a registry number that stands or stood for the person
 * @param partition where it is looked for
 * @param schedule authority and version of the schedule that will evaluate
 * @param operator the user of the operating system
 */
record TerminalInquiry(
        String number, long partition, String schedule, String operator, NumberBlock numbers, Instant now)
        implements Inquiry<Boolean> {

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
    public Decision<Boolean> decide(Connection connection, Visible visible, WriteBatch batch) throws SQLException {
        List<Long> shown = visible.persons().stream().map(PersonSources::person).toList();
        String subject = shown.isEmpty() ? "" : "person " + shown.getFirst();
        new AuditRow(
                        numbers.next(connection),
                        now,
                        "operator " + operator,
                        "FORECAST",
                        subject,
                        null,
                        Map.of("shown", shown.size()))
                .add(batch);
        return new Decision<>(!shown.isEmpty(), shown, null, schedule);
    }
}
