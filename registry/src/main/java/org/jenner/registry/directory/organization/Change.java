package org.jenner.registry.directory.organization;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who changed what of an organization.
 *
 * @param account null: the program itself
 */
record Change(Instant at, @Nullable Long account, String action, String subject) {

    private static final String NEWEST = """
            select happened_at, account_id, action, subject
              from directory_event
             where organization_id = ?
             order by happened_at desc, directory_event_id desc
             limit ?
            """;

    static List<Change> newest(Connection connection, long organization, int most) throws SQLException {
        List<Change> changes = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(NEWEST)) {
            query.setLong(1, organization);
            query.setInt(2, most);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    long account = row.getLong("account_id");
                    changes.add(new Change(
                            row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                            row.wasNull() ? null : account,
                            row.getString("action"),
                            row.getString("subject")));
                }
            }
        }
        return changes;
    }
}
