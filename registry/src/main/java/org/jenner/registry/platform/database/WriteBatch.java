package org.jenner.registry.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows that one transaction writes, collected from the capabilities that took part and sent in one round trip.
 * Statements run in the order in which they were first used.
 */
public final class WriteBatch {

    private static final Map<String, Integer> SQL_TYPES = Map.of(
            "int4",
            Types.INTEGER,
            "int8",
            Types.BIGINT,
            "bool",
            Types.BOOLEAN,
            "date",
            Types.DATE,
            "timestamptz",
            Types.TIMESTAMP_WITH_TIMEZONE);

    private final Map<BatchStatement, List<@Nullable Object[]>> rows = new LinkedHashMap<>();

    /** Adds one row; the values stand in the order of the statement's columns. */
    public void add(BatchStatement statement, @Nullable Object... values) {
        if (values.length != statement.columnTypes().size()) {
            throw new IllegalArgumentException("a row has as many values as the statement has columns");
        }
        rows.computeIfAbsent(statement, _ -> new ArrayList<>()).add(values);
    }

    /** How many rows wait to be written. */
    public int size() {
        return rows.values().stream().mapToInt(List::size).sum();
    }

    /** Writes all rows in one round trip and empties the batch. */
    public void flush(Connection connection) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String sql = rows.entrySet().stream()
                .map(entry -> isOne(entry.getValue())
                        ? entry.getKey().sqlOfOne()
                        : entry.getKey().sql())
                .collect(Collectors.joining(";\n"));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 1;
            for (Map.Entry<BatchStatement, List<@Nullable Object[]>> entry : rows.entrySet()) {
                List<String> types = entry.getKey().columnTypes();
                for (int column = 0; column < types.size(); column++) {
                    bind(connection, statement, parameter++, types.get(column), entry.getValue(), column);
                }
            }
            statement.execute();
        }
        rows.clear();
    }

    private static boolean isOne(List<@Nullable Object[]> rows) {
        return rows.size() == 1;
    }

    private static void bind(
            Connection connection,
            PreparedStatement statement,
            int parameter,
            String type,
            List<@Nullable Object[]> rows,
            int column)
            throws SQLException {
        if (!isOne(rows)) {
            statement.setArray(parameter, connection.createArrayOf(type, column(rows, column)));
            return;
        }
        Object value = rows.getFirst()[column];
        if (value == null) {
            // By its type, so that the server can use the same plan with and without a value.
            statement.setNull(parameter, SQL_TYPES.getOrDefault(type, Types.VARCHAR));
        } else {
            statement.setObject(parameter, value);
        }
    }

    private static @Nullable Object[] column(List<@Nullable Object[]> rows, int column) {
        @Nullable Object[] values = new Object[rows.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = rows.get(row)[column];
        }
        return values;
    }
}
