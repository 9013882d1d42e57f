package org.jenner.registry.record.link;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jenner.registry.platform.database.AdvisoryLock.Purpose;
import org.jenner.registry.platform.database.RoundTrip;
import org.jenner.registry.record.source.PatientSource;
import org.jenner.registry.record.source.SourceRows;
import org.jspecify.annotations.Nullable;

/** Finds, under lock, the sources that may be the same person as a statement. */
public final class CandidateSources {

    private static final String SQL =
            SourceRows.PATIENTS + " where s.name_birth_key = ? and s.person_id is not null order by s.id";

    private CandidateSources() {}

    /**
     * Waits for everybody who works on people of the same name and birth date, then reads the linked sources that share it.
     *
     * @param key the key under which the source will stand
     */
    public static RoundTrip.Answer<PatientSource> ask(RoundTrip trip, long key) {
        trip.lock(Purpose.BLOCKING, Long.toString(key));
        return trip.ask(SQL, SourceRows::patient, key);
    }

    /** The same in a round trip of its own; without a key there are no candidates. */
    public static List<PatientSource> lockAndRead(Connection connection, @Nullable Long key) throws SQLException {
        if (key == null) {
            return List.of();
        }
        RoundTrip trip = new RoundTrip();
        RoundTrip.Answer<PatientSource> candidates = ask(trip, key);
        trip.send(connection);
        return candidates.rows();
    }
}
