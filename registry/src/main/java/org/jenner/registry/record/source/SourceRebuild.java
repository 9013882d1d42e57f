package org.jenner.registry.record.source;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jenner.registry.platform.database.Database;
import org.jenner.registry.platform.database.WriteBatch;
import org.jenner.registry.record.source.SourceStandings.DoseStanding;
import org.jenner.registry.record.source.SourceStandings.PatientStanding;
import org.jspecify.annotations.Nullable;

/**
 * Derives anew what stands of each source from the statements that were kept, and writes what differs, while the registry is
 * in use. It comes before the rebuild of the records, which are derived from what stands.
 *
 * <p>Of a dose that was asserted again in the same words, no statement is kept; which one holds is then taken as it stands.
 */
public final class SourceRebuild {

    private static final int BATCH = 200;

    private final Database database;
    private final Keys keys;

    /** The number over which sources of one person find each other. */
    @FunctionalInterface
    public interface Keys {
        @Nullable
        Long of(long partition, PatientStatement statement);
    }

    public SourceRebuild(Database database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    /**
     * What was found.
     *
     * @param sources how many patient sources were derived
     * @param differing internal numbers of the patient sources that were not, or whose doses were not, what was said last
     */
    public record Report(long sources, List<Long> differing) {
        public Report {
            differing = List.copyOf(differing);
        }
    }

    /**
     * Goes through all sources.
     *
     * @param dry only compare, write nothing
     * @param progress is told after each batch the number of its last source
     */
    public Report run(boolean dry, LongConsumer progress) {
        long done = 0;
        long last = 0;
        List<Long> differing = new ArrayList<>();
        while (true) {
            long after = last;
            Batch batch = database.inTransaction(connection -> rebuild(connection, after, dry));
            if (batch.ids().isEmpty()) {
                return new Report(done, differing);
            }
            differing.addAll(batch.differing());
            done += batch.ids().size();
            last = batch.ids().getLast();
            progress.accept(last);
        }
    }

    private record Batch(List<Long> ids, List<Long> differing) {}

    private Batch rebuild(Connection connection, long after, boolean dry) throws SQLException {
        List<Long> ids = SourceStandings.lockNext(connection, after, BATCH);
        SourceStandings standings = SourceStandings.read(connection, ids, keys);
        List<PatientStanding> patients = standings.differingPatients();
        List<DoseStanding> doses = standings.differingDoses();
        List<Long> differing = new ArrayList<>();
        patients.forEach(patient -> differing.add(patient.id()));
        doses.forEach(dose -> differing.add(dose.patientSource()));
        if (!dry) {
            WriteBatch batch = new WriteBatch();
            patients.forEach(patient -> batch.add(SourceTables.UPDATE_PATIENT, patient.values()));
            doses.forEach(dose -> batch.add(SourceTables.UPDATE_DOSE, dose.values()));
            batch.flush(connection);
        }
        return new Batch(ids, differing.stream().distinct().sorted().toList());
    }
}
