package org.jenner.registry.exchange.held;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jenner.registry.exchange.intake.segment.HeldDose;
import org.jenner.registry.platform.seal.Sealed;

/** What running held messages again reads and writes. */
final class HeldRows {

    private static final String NEXT = """
            select id, organization_id, reason, detail, messages
              from held
             where released_at is null
               and reason = any(?)
               and id > ?
             order by id
             limit ?
            """;
    private static final String RELEASED = "select count(*) from held where id = any(?) and released_at is not null";
    private static final String MESSAGE = """
            select interface_id, organization_id, source_system_id, data_key_id, sealed_text,
                   array(select (dose ->> 'order')::int
                           from jsonb_array_elements(receipt -> 'doses') dose
                          where dose ->> 'end' = 'HELD') as held
              from message
             where id = ?
            """;
    private static final String AUDIT = """
            insert into audit (id, happened_at, actor, action, subject, message_id, detail)
            values (?, ?, 'command line', 'RUN_HELD_AGAIN', ?, ?, '{}')
            """;

    private HeldRows() {}

    /** A row that waits for a code or a facility. */
    record Waiting(long id, long organization, HeldDose.Reason reason, String code, List<Long> messages) {}

    /**
     * A message as it is kept.
     *
     * @param held the places of the order groups that waited when it last ran
     */
    record Kept(long interfaceId, long organization, long sourceSystem, Sealed text, List<Integer> held) {}

    static List<Waiting> next(Connection connection, long after, int limit) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NEXT)) {
            query.setArray(1, connection.createArrayOf("text", HeldDose.Reason.values()));
            query.setLong(2, after);
            query.setInt(3, limit);
            List<Waiting> rows = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Long[] messages = (Long[]) row.getArray("messages").getArray();
                    Arrays.sort(messages);
                    rows.add(new Waiting(
                            row.getLong("id"),
                            row.getLong("organization_id"),
                            HeldDose.Reason.valueOf(row.getString("reason")),
                            row.getString("detail"),
                            List.of(messages)));
                }
            }
            return rows;
        }
    }

    static long released(Connection connection, List<Long> ids) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(RELEASED)) {
            query.setArray(1, connection.createArrayOf("int8", ids.toArray()));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    static Kept message(Connection connection, long id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(MESSAGE)) {
            query.setLong(1, id);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("message " + id + " waits, but is not kept");
                }
                return new Kept(
                        row.getLong("interface_id"),
                        row.getLong("organization_id"),
                        row.getLong("source_system_id"),
                        new Sealed(row.getInt("data_key_id"), row.getBytes("sealed_text")),
                        List.of((Integer[]) row.getArray("held").getArray()));
            }
        }
    }

    static void audit(Connection connection, long id, Instant now, long held, long message) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(AUDIT)) {
            insert.setLong(1, id);
            insert.setObject(2, now.atOffset(ZoneOffset.UTC));
            insert.setString(3, "held " + held);
            insert.setLong(4, message);
            insert.executeUpdate();
        }
    }
}
