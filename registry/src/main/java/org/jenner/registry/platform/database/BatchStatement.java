package org.jenner.registry.platform.database;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A statement that writes any number of rows at once: its parameters are arrays, one for each column, which it unnests.
 *
 * @param sql with {@code unnest(?, ...) as name} once, one {@code ?} for each column, for example
 *     {@code insert into t (a, b) select * from unnest(?, ?) as rows}
 * @param sqlOfOne the same for a single row, whose parameters are the values: most statements of a message write one, and
 *     arrays cost the server more than the row itself
 * @param columnTypes PostgreSQL's type of each column: {@code int4}, {@code int8}, {@code bool}, {@code text},
 *     {@code date} or {@code timestamptz}
 */
public record BatchStatement(String sql, String sqlOfOne, List<String> columnTypes) {
    public BatchStatement(String sql, String... columnTypes) {
        this(sql, ofOne(sql, List.of(columnTypes)), List.of(columnTypes));
    }

    public BatchStatement {
        columnTypes = List.copyOf(columnTypes);
    }

    private static String ofOne(String sql, List<String> columnTypes) {
        String many = "unnest(" + String.join(", ", Collections.nCopies(columnTypes.size(), "?")) + ")";
        int at = sql.indexOf(many);
        if (at < 0 || !sql.substring(at + many.length()).stripLeading().startsWith("as ")) {
            throw new IllegalArgumentException(
                    "a batch statement unnests as many arrays as it has columns, with a name");
        }
        return sql.replace(
                many,
                columnTypes.stream().map(type -> "?::" + type).collect(Collectors.joining(", ", "(values (", "))")));
    }
}
