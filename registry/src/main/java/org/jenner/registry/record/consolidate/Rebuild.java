package org.jenner.registry.record.consolidate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jenner.registry.platform.database.Database;
import org.jenner.registry.platform.database.WriteBatch;
import org.jenner.registry.record.source.VaccineFamilies;

/**
 * Derives the record of everybody anew from the sources and writes what differs, while the registry is in use: batches by id,
 * each under the locks that intake takes too. It can be stopped at any time and begun again.
 */
public final class Rebuild {

    private static final int BATCH = 200;
    private static final int TABLES = 4;

    /** Everybody of whom a table tells: rows of a person who is gone are found by their own number. */
    private static final String NEXT = """
            select id from (
                (select distinct person_id as id from patient_source where person_id > ? order by 1 limit ?)
                union
                (select id from person where id > ? order by 1 limit ?)
                union
                (select distinct person_id from dose where person_id > ? order by 1 limit ?)
                union
                (select distinct person_id from person_identifier where person_id > ? order by 1 limit ?)) as everybody
             order by id limit ?
            """;

    private final Database database;
    private final RecordWriter recordWriter;

    public Rebuild(Database database, VaccineFamilies families) {
        this.database = database;
        this.recordWriter = new RecordWriter(new Consolidation(families));
    }

    /**
     * What a rebuild found.
     *
     * @param persons how many records were derived
     * @param differing internal numbers of the persons whose stored record was not what the sources give
     */
    public record Report(long persons, List<Long> differing) {
        public Report {
            differing = List.copyOf(differing);
        }
    }

    /** Goes through everybody. */
    public Report run(boolean dry, LongConsumer progress) {
        return run(dry, 0, progress);
    }

    /**
     * Goes through everybody, or through the rest of them.
     *
     * @param dry only compare, write nothing
     * @param after begins behind the person of this internal number, where an earlier run stopped; 0 for everybody
     * @param progress is told after each batch the number of its last person
     */
    public Report run(boolean dry, long after, LongConsumer progress) {
        long done = 0;
        long last = after;
        List<Long> differing = new ArrayList<>();
        while (true) {
            long from = last;
            List<Long> batch = database.reading(connection -> next(connection, from));
            if (batch.isEmpty()) {
                return new Report(done, differing);
            }
            differing.addAll(database.inTransaction(connection -> rebuild(connection, batch, dry)));
            done += batch.size();
            last = batch.getLast();
            progress.accept(last);
        }
    }

    private static List<Long> next(Connection connection, long after) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
            int parameter = 1;
            for (int table = 0; table < TABLES; table++) {
                statement.setLong(parameter++, after);
                statement.setInt(parameter++, BATCH);
            }
            statement.setInt(parameter, BATCH);
            List<Long> ids = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        }
    }

    private List<Long> rebuild(Connection connection, List<Long> persons, boolean dry) throws SQLException {
        List<DerivedRows> derived = recordWriter.derive(PersonSourcesReader.lockAndRead(connection, persons));
        List<DerivedRows> stored = StoredRows.read(connection, persons);
        List<Long> differing = differing(stored, derived);
        if (!dry && !differing.isEmpty()) {
            WriteBatch batch = new WriteBatch();
            DerivedTables.write(stored, derived, batch);
            batch.flush(connection);
        }
        return differing;
    }

    private static List<Long> differing(List<DerivedRows> stored, List<DerivedRows> derived) {
        Set<DerivedRows> both = new HashSet<>(stored);
        Set<DerivedRows> onlyOne = new HashSet<>(derived);
        Set<DerivedRows> common = both.stream().filter(onlyOne::contains).collect(Collectors.toSet());
        both.addAll(onlyOne);
        both.removeAll(common);
        return both.stream().map(rows -> rows.id()).distinct().sorted().toList();
    }
}
