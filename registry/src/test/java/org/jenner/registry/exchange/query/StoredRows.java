package org.jenner.registry.exchange.query;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jenner.registry.testing.OpenRegistry;

/** What is stored, seen by the owner of the tables. */
final class StoredRows {

    private final OpenRegistry registry;

    StoredRows(OpenRegistry registry) {
        this.registry = registry;
    }

    /** The columns of each row, joined by blanks. */
    List<String> query(String environment, String sql) {
        try (Connection owner = registry.database().asOwner(environment);
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                StringBuilder row = new StringBuilder(String.valueOf(rows.getString(1)));
                for (int column = 2; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.append(' ').append(rows.getString(column));
                }
                found.add(row.toString());
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int accessRows() {
        return Integer.parseInt(
                query("production", "select count(*) from access_log").getFirst());
    }

    void asSuperuser(String sql) {
        try (Connection superuser = registry.database().asSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
