package org.jenner.registry.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A transaction at its beginning, all of whose statements will see the same state of the database (repeatable read). Who
 * reads in several steps needs that: between two steps somebody may join two persons or part them.
 */
public final class Snapshot {

    private static final String BEGIN = "set transaction isolation level repeatable read";

    private final Connection connection;
    private boolean begun;

    /** @param connection on which this transaction has done nothing yet */
    public Snapshot(Connection connection) {
        this.connection = connection;
    }

    /** The connection, for statements of any kind. */
    public Connection connection() throws SQLException {
        if (!begun) {
            begun = true;
            try (Statement statement = connection.createStatement()) {
                statement.execute(BEGIN);
            }
        }
        return connection;
    }

    /** The results of a statement that costs no round trip more than without a snapshot; for {@link Results}. */
    public PreparedStatement prepare(String sql) throws SQLException {
        boolean first = !begun;
        begun = true;
        return connection.prepareStatement(first ? BEGIN + ";\n" + sql : sql);
    }
}
