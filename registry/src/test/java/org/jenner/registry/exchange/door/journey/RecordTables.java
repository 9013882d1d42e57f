package org.jenner.registry.exchange.door.journey;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jenner.registry.testing.OpenRegistry;

/** What an environment has stored of patients, beside the messages themselves. */
final class RecordTables {

    private static final List<String> TABLES = List.of(
            "patient_source",
            "patient_source_version",
            "dose_source",
            "dose_source_version",
            "observation",
            "objection",
            "link_decision",
            "person",
            "person_identifier",
            "dose",
            "held");

    private RecordTables() {}

    /** Rows of each table. */
    static Map<String, Long> counts(OpenRegistry registry, String environment) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        for (String table : TABLES) {
            counts.put(
                    table,
                    Long.valueOf(column(registry, environment, "select count(*) from " + table)
                            .getFirst()));
        }
        return counts;
    }

    /** The first column of a query, as text. */
    static List<String> column(OpenRegistry registry, String environment, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = registry.database().asOwner(environment);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                values.add(String.valueOf(row.getString(1)));
            }
        }
        return values;
    }
}
