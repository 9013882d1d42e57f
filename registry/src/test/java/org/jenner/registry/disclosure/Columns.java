package org.jenner.registry.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** One row by the names of its columns. */
final class Columns {

    private Columns() {}

    static Map<String, String> of(ResultSet row) throws SQLException {
        Map<String, String> columns = new HashMap<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            columns.put(row.getMetaData().getColumnName(column), String.valueOf(row.getString(column)));
        }
        return columns;
    }
}
