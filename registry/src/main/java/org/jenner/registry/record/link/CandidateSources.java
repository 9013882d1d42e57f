package org.jenner.registry.record.link;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jenner.registry.platform.database.AdvisoryLock.Purpose;
import org.jenner.registry.platform.database.RoundTrip;
import org.jspecify.annotations.Nullable;

/** Finds, under lock, the sources that may be the same person as a statement. */
public final class CandidateSources {

    private static final String SQL = """
            select id, person_id
              from patient_source
             where name_birth_key = ? and person_id is not null
             order by id
            """;

    private CandidateSources() {}

    /** A source that may be the same person, and whom it is linked to; all that is said of them is read when they are locked. */
    public record Candidate(long source, long person) {}

    /**
     * Waits for everybody who works on people of the same name and birth date, then reads the linked sources that share it.
     *
     * @param key the key under which the source will stand
     */
    public static RoundTrip.Answer<Candidate> ask(RoundTrip trip, long key) {
        trip.lock(Purpose.BLOCKING, Long.toString(key));
        return trip.ask(SQL, row -> new Candidate(row.getLong("id"), row.getLong("person_id")), key);
    }

    /** The same in a round trip of its own; without a key there are no candidates. */
    public static List<Candidate> lockAndRead(Connection connection, @Nullable Long key) throws SQLException {
        if (key == null) {
            return List.of();
        }
        RoundTrip trip = new RoundTrip();
        RoundTrip.Answer<Candidate> candidates = ask(trip, key);
        trip.send(connection);
        return candidates.rows();
    }
}
