package org.jenner.registry.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.jenner.registry.platform.database.Database;

/** Sees which tables are read from end to end, by the server's own books. */
public final class TableScans {

    private static final String SCANS = """
            select relname, seq_scan from pg_stat_user_tables where schemaname = 'production' and n_live_tup > 1000
            """;

    private TableScans() {}

    /** How often each large table of production was read from end to end by this work. */
    public static Map<String, Long> during(RegistryDatabase database, Database.Work<?> work) throws SQLException {
        Map<String, Long> before = scans(database);
        // A connection that ends hands its counts in.
        try (Connection connection = database.asOwner("production")) {
            connection.setAutoCommit(false);
            work.run(connection);
            connection.commit();
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_stat_force_next_flush()");
            }
            connection.commit();
        }
        Map<String, Long> scans = scans(database);
        scans.replaceAll((table, count) -> count - before.getOrDefault(table, 0L));
        scans.values().removeIf(count -> count == 0);
        return scans;
    }

    private static Map<String, Long> scans(RegistryDatabase database) throws SQLException {
        Map<String, Long> scans = new TreeMap<>();
        try (Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SCANS)) {
            while (row.next()) {
                scans.put(row.getString(1), row.getLong(2));
            }
        }
        return scans;
    }
}
