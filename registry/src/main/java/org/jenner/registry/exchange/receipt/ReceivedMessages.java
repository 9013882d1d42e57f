package org.jenner.registry.exchange.receipt;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jenner.registry.exchange.message.Disposition;

/** Reads lists of messages, each source system by its index. */
public final class ReceivedMessages {

    private static final String SOME = """
            select f.*
              from unnest(?::bigint[]) as s(id)
             cross join lateral (
                   select %s
                     from message m
                    where m.source_system_id = s.id and %s (m.received_at, m.id) < (?, ?) and m.received_at >= ?
                    order by m.received_at desc, m.id desc
                    limit ?) as f
             order by f.received_at desc, f.id desc
             limit ?
            """;
    private static final String COUNTS = """
            select f.disposition, sum(f.messages) as messages
              from unnest(?::bigint[]) as s(id)
             cross join lateral (
                   select m.disposition, count(*) as messages
                     from message m
                    where m.source_system_id = s.id and m.received_at >= ?
                    group by m.disposition) as f
             group by f.disposition
            """;

    private ReceivedMessages() {}

    /** The newest first. */
    static List<MessageSummary> list(Connection connection, MessageFilter filter, int most) throws SQLException {
        List<Object> conditions = new ArrayList<>();
        StringBuilder where = new StringBuilder();
        if (!filter.controlId().isEmpty()) {
            where.append("m.control_id = ? and ");
            conditions.add(filter.controlId());
        }
        Disposition disposition = filter.disposition();
        if (disposition != null) {
            where.append("m.disposition = ? and ");
            conditions.add(disposition.name());
        }
        try (PreparedStatement query =
                connection.prepareStatement(SOME.formatted(MessageSummary.COLUMNS, where.toString()))) {
            int parameter = 1;
            query.setArray(
                    parameter++,
                    connection.createArrayOf("int8", filter.sourceSystems().toArray()));
            for (Object condition : conditions) {
                query.setObject(parameter++, condition);
            }
            query.setObject(parameter++, filter.before().atOffset(ZoneOffset.UTC));
            query.setLong(parameter++, filter.beforeId());
            query.setObject(parameter++, filter.from().atOffset(ZoneOffset.UTC));
            query.setInt(parameter++, most);
            query.setInt(parameter, most);
            List<MessageSummary> messages = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    messages.add(MessageSummary.read(row));
                }
            }
            return messages;
        }
    }

    /** How many messages had which end since an instant. */
    public static Map<Disposition, Long> counts(Connection connection, List<Long> sourceSystems, Instant since)
            throws SQLException {
        Map<Disposition, Long> counts = new EnumMap<>(Disposition.class);
        try (PreparedStatement query = connection.prepareStatement(COUNTS)) {
            query.setArray(1, connection.createArrayOf("int8", sourceSystems.toArray()));
            query.setObject(2, since.atOffset(ZoneOffset.UTC));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    counts.put(Disposition.valueOf(row.getString("disposition")), row.getLong("messages"));
                }
            }
        }
        return counts;
    }
}
