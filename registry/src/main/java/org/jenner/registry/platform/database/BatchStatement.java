package org.jenner.registry.platform.database;

import java.util.List;

/**
 * A statement that writes any number of rows at once: its parameters are arrays, one for each column, which it unnests.
 *
 * @param sql with one {@code ?} for each column, for example {@code insert into t (a, b) select * from unnest(?, ?)}
 * @param columnTypes PostgreSQL's element type of each array, for example {@code int8}, {@code text}, {@code timestamptz}
 */
public record BatchStatement(String sql, List<String> columnTypes) {
    public BatchStatement(String sql, String... columnTypes) {
        this(sql, List.of(columnTypes));
    }

    public BatchStatement {
        columnTypes = List.copyOf(columnTypes);
    }
}
