package org.jenner.registry.reference.schedules;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table {@code schedule_approval} of an environment. */
final class ApprovalTable {

    private static final String SELECT = """
            select release, fingerprint, authority, version, approved_by, account_id, approved_at
              from schedule_approval
             order by approved_at, release
            """;
    private static final String INSERT = """
            insert into schedule_approval (release, fingerprint, authority, version, approved_by, account_id, approved_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private ApprovalTable() {}

    static List<Approval> read(Connection connection) throws SQLException {
        List<Approval> approvals = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(SELECT);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                approvals.add(new Approval(
                        row.getString("release"),
                        row.getString("fingerprint"),
                        row.getString("authority"),
                        row.getString("version"),
                        row.getString("approved_by"),
                        account(row),
                        row.getObject("approved_at", OffsetDateTime.class).toInstant()));
            }
        }
        return approvals;
    }

    private static @Nullable Long account(ResultSet row) throws SQLException {
        long account = row.getLong("account_id");
        return row.wasNull() ? null : account;
    }

    /** @return false when it was approved already, perhaps at this moment by somebody else */
    static boolean insert(Connection connection, Approval approval) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, approval.release());
            insert.setString(2, approval.fingerprint());
            insert.setString(3, approval.authority());
            insert.setString(4, approval.version());
            insert.setString(5, approval.by());
            insert.setObject(6, approval.account());
            insert.setObject(7, approval.at().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        }
    }
}
