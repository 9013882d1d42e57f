package org.jenner.registry.directory.account;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the people of an organization. */
final class Users {
    private static final String OF_ORGANIZATION = """
            select a.account_id, a.user_name, a.full_name, a.signed_in_at, a.totp_confirmed_at is not null as enrolled,
                   a.one_time_until, a.deactivated_at is null as active,
                   array_agg(m.role order by m.role) as roles,
                   exists (select 1 from membership e
                            where e.account_id = a.account_id and e.organization_id <> m.organization_id) as elsewhere
              from membership m
              join account a using (account_id)
             where m.organization_id = ?
               and (? = 0 or m.account_id = ?)
             group by a.account_id, m.organization_id
             order by a.full_name, a.user_name
            """;

    private Users() {}

    static List<User> of(Connection connection, long organizationId) throws SQLException {
        return read(connection, organizationId, 0);
    }

    /** One of them; empty for somebody who has no role there. */
    static Optional<User> one(Connection connection, long organizationId, long accountId) throws SQLException {
        return read(connection, organizationId, accountId).stream().findFirst();
    }

    private static List<User> read(Connection connection, long organizationId, long accountId) throws SQLException {
        List<User> users = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(OF_ORGANIZATION)) {
            query.setLong(1, organizationId);
            query.setLong(2, accountId);
            query.setLong(3, accountId);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    users.add(user(row));
                }
            }
        }
        return users;
    }

    /** The organization itself; empty when there is none of this number. */
    static Optional<Workplace> workplace(Connection connection, long organizationId) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select name, runs_registry from organization where organization_id = ?")) {
            query.setLong(1, organizationId);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Workplace(organizationId, row.getString(1), row.getBoolean(2)))
                        : Optional.empty();
            }
        }
    }

    private static User user(ResultSet row) throws SQLException {
        Array roles = row.getArray("roles");
        return new User(
                row.getLong("account_id"),
                row.getString("user_name"),
                row.getString("full_name"),
                Arrays.asList((String[]) roles.getArray()),
                row.getBoolean("elsewhere"),
                instant(row, "signed_in_at"),
                row.getBoolean("enrolled"),
                instant(row, "one_time_until"),
                row.getBoolean("active"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
