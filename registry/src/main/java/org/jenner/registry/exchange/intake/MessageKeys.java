package org.jenner.registry.exchange.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import org.jenner.registry.platform.database.AdvisoryLock.Purpose;
import org.jenner.registry.platform.database.BatchStatement;
import org.jenner.registry.platform.database.RoundTrip;
import org.jenner.registry.platform.database.WriteBatch;
import org.jspecify.annotations.Nullable;

/** What a source system sent under a control id, and how it was answered: the ground of exactly once. */
final class MessageKeys {

    private static final String READ = """
            select k.message_id, k.complete, k.answer,
                   exists (select
                             from message_key other
                            where other.source_system_id = p.source_system_id
                              and other.control_id = p.control_id
                              and other.body_hash <> p.body_hash) as used_otherwise
              from (values (?::bigint, ?::text, ?::bytea)) as p(source_system_id, control_id, body_hash)
              left join message_key k using (source_system_id, control_id, body_hash)
            """;

    private static final BatchStatement UPSERT =
            new BatchStatement("""
            insert into message_key (source_system_id, control_id, body_hash, message_id, complete, answer)
            select k.source_system_id, k.control_id, decode(k.body_hash, 'base64'), k.message_id, k.complete,
                   decode(k.answer, 'base64')
              from unnest(?, ?, ?, ?, ?, ?)
                   as k(source_system_id, control_id, body_hash, message_id, complete, answer)
            on conflict (source_system_id, control_id, body_hash)
            do update set message_id = excluded.message_id, complete = excluded.complete, answer = excluded.answer
            """, "int8", "text", "text", "int8", "bool", "text");

    private MessageKeys() {}

    /**
     * What is known of a message.
     *
     * @param same the message that this one repeats; null when it is the first of its kind
     * @param usedOtherwise the control id stood for another text too
     */
    record Known(@Nullable Earlier same, boolean usedOtherwise) {}

    /**
     * An earlier copy.
     *
     * @param complete all of it was stored
     * @param answer its acknowledgment
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Earlier(long message, boolean complete, byte[] answer) {}

    /** Waits until nobody else works on a message of this control id, and reads what is known of it: one row. */
    static RoundTrip.Answer<Known> ask(RoundTrip trip, Submitted submitted) {
        Long sourceSystem = submitted.sender().sourceSystemId();
        String controlId = submitted.envelope().controlId();
        trip.lock(Purpose.MESSAGE, sourceSystem + "/" + controlId);
        return trip.ask(READ, MessageKeys::known, sourceSystem, controlId, submitted.hash());
    }

    private static Known known(ResultSet row) throws SQLException {
        byte[] answer = row.getBytes("answer");
        Earlier earlier =
                answer == null ? null : new Earlier(row.getLong("message_id"), row.getBoolean("complete"), answer);
        return new Known(earlier, row.getBoolean("used_otherwise"));
    }

    /** Remembers how a message was answered. */
    static void remember(Submitted submitted, long message, boolean complete, byte[] answer, WriteBatch batch) {
        Base64.Encoder base64 = Base64.getEncoder();
        batch.add(
                UPSERT,
                submitted.sender().sourceSystemId(),
                submitted.envelope().controlId(),
                base64.encodeToString(submitted.hash()),
                message,
                complete,
                base64.encodeToString(answer));
    }
}
