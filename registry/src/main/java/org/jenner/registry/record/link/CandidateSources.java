package org.jenner.registry.record.link;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jenner.registry.platform.database.AdvisoryLock;
import org.jenner.registry.platform.database.Results;
import org.jenner.registry.record.source.PatientSource;
import org.jenner.registry.record.source.SourceRows;
import org.jspecify.annotations.Nullable;

/** Finds, under lock, the sources that may be the same person as a statement. */
public final class CandidateSources {

    private static final String SQL = AdvisoryLock.sql() + ";\n" + SourceRows.PATIENTS
            + " where s.name_birth_key = ? and s.person_id is not null order by s.id";

    private CandidateSources() {}

    /**
     * Waits for everybody who works on people of the same name and birth date, then reads the linked sources that share it.
     *
     * @param key the key under which the source will stand; null when it has none: then there are no candidates
     */
    public static List<PatientSource> lockAndRead(Connection connection, @Nullable Long key) throws SQLException {
        if (key == null) {
            return List.of();
        }
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", AdvisoryLock.keys(AdvisoryLock.Purpose.BLOCKING, List.of(key.toString()))));
            statement.setLong(2, key);
            Results results = Results.of(statement);
            results.skip();
            return results.next(SourceRows::patient);
        }
    }
}
