package org.jenner.registry.exchange.held;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Counts what waits. */
public final class HeldList {

    /** What a sender wrote where a code belongs may be anything; only what looks like one is shown. */
    private static final String GROUPS = """
            select reason, case when detail ~ '^[0-9A-Za-z._-]{1,20}$' then detail else '' end as code, source_system_id,
                   count(*) as patients, sum(cardinality(messages)) as messages, min(held_at) as since
              from held
             where released_at is null
             group by 1, 2, 3
             order by 1, 2, 3
            """;

    private HeldList() {}

    /** By reason, code and sender. */
    public static List<HeldGroup> read(Connection connection) throws SQLException {
        List<HeldGroup> groups = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(GROUPS);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                groups.add(new HeldGroup(
                        row.getString("reason"),
                        row.getString("code"),
                        row.getLong("source_system_id"),
                        row.getLong("patients"),
                        row.getLong("messages"),
                        row.getObject("since", OffsetDateTime.class).toInstant()));
            }
        }
        return groups;
    }
}
