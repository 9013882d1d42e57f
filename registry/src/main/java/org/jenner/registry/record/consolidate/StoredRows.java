package org.jenner.registry.record.consolidate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jenner.registry.platform.database.Results;
import org.jenner.registry.platform.json.RecordJson;
import org.jenner.registry.record.consolidate.DerivedRows.DoseRow;
import org.jenner.registry.record.consolidate.DerivedRows.IdentifierRow;
import org.jenner.registry.record.consolidate.DerivedRows.PersonRow;
import org.jenner.registry.record.source.PatientStatement;

/** Reads what is stored of derived records, to hold it against what the sources give. */
final class StoredRows {

    private static final String SQL = """
            select id, registry_number, partition, rule_version, family, given, birth_date, sex, content
              from person where id = any(?);
            select person_id, authority, value, type from person_identifier where person_id = any(?);
            select id, person_id, chosen_id, dose_source_ids, cvx, administered, precision, completion
              from dose where person_id = any(?)
            """;

    private StoredRows() {}

    static List<DerivedRows> read(Connection connection, Collection<Long> persons) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            for (int parameter = 1; parameter <= 3; parameter++) {
                statement.setArray(parameter, connection.createArrayOf("int8", persons.toArray()));
            }
            Results results = Results.of(statement);
            Map<Long, DerivedRows> byPerson = new HashMap<>();
            results.next(StoredRows::person)
                    .forEach(row ->
                            byPerson.put(row.id(), new DerivedRows(row.id(), row, new HashSet<>(), new HashMap<>())));
            for (IdentifierRow row : results.next(StoredRows::identifier)) {
                of(byPerson, row.person()).identifiers().add(row);
            }
            for (DoseRow row : results.next(StoredRows::dose)) {
                of(byPerson, row.person()).doses().put(row.id(), row);
            }
            return new ArrayList<>(byPerson.values());
        }
    }

    /** The rows of a person; of one who is not stored there may be rows all the same, which nobody should have. */
    private static DerivedRows of(Map<Long, DerivedRows> byPerson, long person) {
        return byPerson.computeIfAbsent(person, lost -> new DerivedRows(lost, null, new HashSet<>(), new HashMap<>()));
    }

    private static PersonRow person(ResultSet row) throws SQLException {
        return new PersonRow(
                row.getLong("id"),
                row.getString("registry_number"),
                row.getLong("partition"),
                row.getInt("rule_version"),
                row.getString("family"),
                row.getString("given"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("sex"),
                // An older release may have written it otherwise; what counts is what it says.
                RecordJson.write(RecordJson.read(row.getString("content"), PatientStatement.class)));
    }

    private static IdentifierRow identifier(ResultSet row) throws SQLException {
        return new IdentifierRow(
                row.getLong("person_id"), row.getString("authority"), row.getString("value"), row.getString("type"));
    }

    private static DoseRow dose(ResultSet row) throws SQLException {
        Long[] sources = (Long[]) row.getArray("dose_source_ids").getArray();
        return new DoseRow(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getLong("chosen_id"),
                Arrays.asList(sources),
                row.getString("cvx"),
                row.getObject("administered", LocalDate.class),
                row.getString("precision"),
                row.getString("completion"));
    }
}
