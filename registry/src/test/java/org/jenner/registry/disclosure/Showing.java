package org.jenner.registry.disclosure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jenner.registry.platform.database.Snapshot;
import org.jenner.registry.platform.database.WriteBatch;
import org.jenner.registry.record.consolidate.PersonSources;
import org.jspecify.annotations.Nullable;

/** An inquiry that finds person 1 and shows whom the test says. */
class Showing implements Inquiry<String> {

    private final List<Long> shown;
    private final @Nullable Long message;
    private final @Nullable String schedule;

    Showing(List<Long> shown, @Nullable Long message, @Nullable String schedule) {
        this.shown = shown;
        this.message = message;
        this.schedule = schedule;
    }

    @Override
    public List<Long> find(Snapshot snapshot) {
        return List.of(1L);
    }

    @Override
    public List<Long> findMore(Connection connection, Visible visible) {
        return List.of();
    }

    @Override
    public Decision<String> decide(Connection connection, Visible visible, WriteBatch batch) throws SQLException {
        String result = "visible " + numbers(visible.persons()) + " withheld " + numbers(visible.withheld());
        return new Decision<>(result, shown, message, schedule);
    }

    private static List<Long> numbers(List<PersonSources> persons) {
        return persons.stream().map(PersonSources::person).toList();
    }
}
