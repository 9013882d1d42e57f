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
        if (!rows.isEmpty()) {
            write(connection, "");
        }
    }

    /** Writes all rows and commits, in one round trip: the last thing that a transaction does. */
    public void commit(Connection connection) throws SQLException {
        if (rows.isEmpty()) {
            connection.commit();
        } else {
            write(connection, ";\ncommit");
        }
    }

    private void write(Connection connection, String end) throws SQLException {
        String sql = rows.entrySet().stream()
                .map(entry -> isOne(entry.getValue())
                        ? entry.getKey().sqlOfOne()
                        : entry.getKey().sql())
                .collect(Collectors.joining(";\n", "", end));
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
            statement.setArray(parameter, connection.createArrayOf(type, column(type, rows, column)));
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

    private static @Nullable Object[] column(String type, List<@Nullable Object[]> rows, int column) {
        @Nullable Object[] values = array(type, rows.size());
        for (int row = 0; row < values.length; row++) {
            values[row] = rows.get(row)[column];
        }
        return values;
    }

    /** Of the elements' own class: the driver sends such arrays as they are, others as one long text. */
    private static @Nullable Object[] array(String type, int length) {
        return switch (type) {
            case "int4" -> new Integer[length];
            case "int8" -> new Long[length];
            case "bool" -> new Boolean[length];
            case "text" -> new String[length];
            default -> new Object[length];
        };
    }
}
