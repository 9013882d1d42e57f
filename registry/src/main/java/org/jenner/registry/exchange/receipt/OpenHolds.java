package org.jenner.registry.exchange.receipt;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What waits, for a list of work: the longest first. */
public final class OpenHolds {

    private static final String OF_ALL = """
            select held_at, reason, detail, messages[cardinality(messages)] as message_id, organization_id
              from held
             where released_at is null
             order by held_at
             limit ?
            """;
    private static final String OF_SOME = """
            select held_at, reason, detail, messages[cardinality(messages)] as message_id, organization_id
              from held
             where released_at is null and organization_id = any(?)
             order by held_at
             limit ?
            """;

    private OpenHolds() {}

    /**
     * One thing that waits.
     *
     * @param reason {@code UNKNOWN_CVX}, {@code UNKNOWN_NDC}, {@code UNKNOWN_FACILITY}, {@code IDENTIFIER_REUSED}
     * @param detail the code that is not known; else empty
     */
    public record Hold(Instant since, String reason, String detail, long message, long organization) {}

    /**
     * The oldest of them.
     *
     * @param organizations whose; null: everybody's
     */
    public static List<Hold> oldest(Connection connection, @Nullable Set<Long> organizations, int most)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(organizations == null ? OF_ALL : OF_SOME)) {
            int parameter = 1;
            if (organizations != null) {
                query.setArray(parameter++, connection.createArrayOf("int8", organizations.toArray()));
            }
            query.setInt(parameter, most);
            List<Hold> holds = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    holds.add(new Hold(
                            row.getObject("held_at", OffsetDateTime.class).toInstant(),
                            row.getString("reason"),
                            row.getString("detail"),
                            row.getLong("message_id"),
                            row.getLong("organization_id")));
                }
            }
            return holds;
        }
    }
}
