package org.jenner.registry.chart;

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
 * Somebody saw a record, or was told that there is one.
 *
 * @param organization for whom
 * @param account the person at a page; null for a system and for an operator
 * @param interfaceId the interface of a system; null for a person and for an operator
 * @param purpose the code of what for
 * @param view what was shown: {@code SHARED}, {@code OWN_DATA_ONLY}, {@code EXISTENCE}, {@code MESSAGE}
 */
record Access(
        Instant at,
        long organization,
        @Nullable Long account,
        @Nullable Long interfaceId,
        String purpose,
        String view) {

    /** A person who was found to be another was logged under their own number until then. */
    private static final String SQL = """
            select a.accessed_at, a.organization_id, a.account_id, a.interface_id, a.purpose, a.manifest ->> 'view' as view
              from patient_source s
             cross join lateral (
                   select *
                     from access_log l
                    where l.person_id = s.id
                    order by l.accessed_at desc
                    limit ?) as a
             where s.person_id = ? and s.registry_number is not null
             order by a.accessed_at desc
             limit ?
            """;

    /** The newest first. */
    static List<Access> newest(Connection connection, long person, int most) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SQL)) {
            query.setInt(1, most);
            query.setLong(2, person);
            query.setInt(3, most);
            List<Access> accesses = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    accesses.add(new Access(
                            row.getObject("accessed_at", OffsetDateTime.class).toInstant(),
                            row.getLong("organization_id"),
                            number(row, "account_id"),
                            number(row, "interface_id"),
                            row.getString("purpose"),
                            row.getString("view")));
                }
            }
            return accesses;
        }
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}
