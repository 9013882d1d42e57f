package org.jenner.registry.record.source;

import org.jenner.registry.platform.database.AdvisoryLock.Purpose;
import org.jenner.registry.platform.database.RoundTrip;

/** Reads the patient sources of one identifier, under lock. */
public final class PatientSources {

    private static final String SQL = SourceRows.PATIENTS + """
             where s.source_system_id = ? and s.assigning_authority = ? and s.identifier = ?
             order by s.episode
            """;

    private PatientSources() {}

    /** Waits for everybody who works on the identifier, then reads its episodes, the first one first. */
    public static RoundTrip.Answer<PatientSource> ask(RoundTrip trip, SourceKey key) {
        trip.lock(Purpose.SOURCE, key.lockText());
        return trip.ask(SQL, SourceRows::patient, key.sourceSystem(), key.authority(), key.identifier());
    }
}
