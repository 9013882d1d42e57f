package org.jenner.registry.exchange.message;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jenner.registry.exchange.message.StoredMessage.OpenHold;
import org.jenner.registry.platform.database.Results;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads one message as it is kept. */
public final class StoredMessages {

    /** A resend has the answer of the message that it repeats. */
    private static final String ONE = """
            select h.held_at, h.reason, h.location, h.detail
              from message m
              join held h on h.messages @> array[m.id] and h.released_at is null
             where m.id = ?
             order by h.id;
            select m.*, k.answer
              from message m
              left join lateral (select answer
                                   from message_key
                                  where source_system_id = m.source_system_id
                                    and control_id = m.control_id
                                    and message_id = coalesce(m.same_as, m.id)) k on true
             where m.id = ?
            """;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<StoredProblem>> PROBLEMS = new TypeReference<>() {};

    private StoredMessages() {}

    /** The message of this number. */
    public static Optional<StoredMessage> find(Connection connection, long id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ONE)) {
            query.setLong(1, id);
            query.setLong(2, id);
            Results results = Results.of(query);
            List<OpenHold> holds = results.next(StoredMessages::hold);
            return results.next(row -> message(row, holds)).stream().findFirst();
        }
    }

    private static StoredMessage message(ResultSet row, List<OpenHold> holds) throws SQLException {
        String receipt = row.getString("receipt");
        byte[] answer = row.getBytes("answer");
        return new StoredMessage(
                row.getLong("id"),
                required(instant(row, "received_at")),
                row.getLong("source_system_id"),
                row.getLong("interface_id"),
                row.getLong("organization_id"),
                row.getString("control_id"),
                row.getString("message_type"),
                instant(row, "asserted_at"),
                Disposition.valueOf(row.getString("disposition")),
                row.getString("acknowledgment"),
                number(row, "same_as"),
                number(row, "person_id"),
                JSON.readValue(row.getString("problems"), PROBLEMS),
                receipt == null ? null : JSON.readValue(receipt, Receipt.class),
                answer == null ? null : new String(answer, StandardCharsets.UTF_8),
                holds);
    }

    private static OpenHold hold(ResultSet row) throws SQLException {
        return new OpenHold(
                required(instant(row, "held_at")),
                row.getString("reason"),
                row.getString("location"),
                row.getString("detail"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Instant required(@Nullable Instant instant) {
        if (instant == null) {
            throw new IllegalStateException("a message came at some time");
        }
        return instant;
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}
