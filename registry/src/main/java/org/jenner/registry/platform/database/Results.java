package org.jenner.registry.platform.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The results of several statements that were sent to the database together, read one after the other. */
public final class Results {

    /** Makes a value of the row on which the cursor stands. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final PreparedStatement statement;
    private boolean atResultSet;

    private Results(PreparedStatement statement) throws SQLException {
        this.statement = statement;
        this.atResultSet = statement.execute();
    }

    /** Executes the statements, in one round trip. */
    public static Results of(PreparedStatement statement) throws SQLException {
        return new Results(statement);
    }

    /** The rows of the next statement that returns rows. */
    public <T> List<T> next(RowReader<T> reader) throws SQLException {
        while (!atResultSet) {
            if (statement.getUpdateCount() == -1) {
                throw new IllegalStateException("no statement is left that returns rows");
            }
            atResultSet = statement.getMoreResults();
        }
        List<T> rows = new ArrayList<>();
        try (ResultSet result = statement.getResultSet()) {
            while (result.next()) {
                rows.add(reader.read(result));
            }
        }
        atResultSet = statement.getMoreResults();
        return rows;
    }

    /** Passes over the rows of the next statement that returns rows. */
    public void skip() throws SQLException {
        next(_ -> Boolean.TRUE);
    }
}
