package org.jenner.registry.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How many people and doses the record holds: counted while they are few, else as the database estimates, since counting
 * millions for a start page would cost more than it tells.
 */
public record RecordCounts(Count people, Count doses) {

    private static final int MOST_COUNTED = 10_000;

    private static final String COUNT = """
            select (select count(*) from (select id from %1$s order by id limit %2$d) as first) as counted,
                   (select greatest(reltuples, 0)::bigint from pg_class where oid = '%1$s'::regclass) as estimated
            """;

    /**
     * How many.
     *
     * @param exact counted; else an estimate
     */
    public record Count(long number, boolean exact) {}

    public static RecordCounts read(Connection connection) throws SQLException {
        return new RecordCounts(count(connection, "person"), count(connection, "dose"));
    }

    private static Count count(Connection connection, String table) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(COUNT.formatted(table, MOST_COUNTED + 1));
                ResultSet row = query.executeQuery()) {
            row.next();
            long counted = row.getLong("counted");
            return counted <= MOST_COUNTED
                    ? new Count(counted, true)
                    : new Count(Math.max(row.getLong("estimated"), counted), false);
        }
    }
}
