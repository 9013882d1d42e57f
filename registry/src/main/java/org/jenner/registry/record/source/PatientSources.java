package org.jenner.registry.record.source;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jenner.registry.platform.database.AdvisoryLock;
import org.jenner.registry.platform.database.Results;

/** Reads the patient sources of one identifier, under lock. */
public final class PatientSources {

    private static final String SQL = AdvisoryLock.sql() + ";\n" + SourceRows.PATIENTS + """
             where s.source_system_id = ? and s.assigning_authority = ? and s.identifier = ?
             order by s.episode
            """;

    private PatientSources() {}

    /** Waits for everybody who works on the identifier, then reads its episodes, the first one first. */
    public static List<PatientSource> lockAndRead(Connection connection, SourceKey key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", AdvisoryLock.keys(AdvisoryLock.Purpose.SOURCE, List.of(key.lockText()))));
            statement.setLong(2, key.sourceSystem());
            statement.setString(3, key.authority());
            statement.setString(4, key.identifier());
            Results results = Results.of(statement);
            results.skip();
            return results.next(SourceRows::patient);
        }
    }
}
