package org.jenner.registry.exchange.message;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jenner.registry.platform.database.BatchStatement;
import org.jenner.registry.platform.database.Database;
import org.jenner.registry.platform.database.NumberBlock;
import org.jenner.registry.platform.database.WriteBatch;
import org.jenner.registry.platform.seal.MessageSeal;
import org.jenner.registry.platform.seal.Sealed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the messages of one environment: their text sealed, what became of them in the clear. */
public final class MessageStore {

    private static final BatchStatement INSERT = new BatchStatement(
            """
            insert into message (id, received_at, source_system_id, interface_id, organization_id, control_id,
                                 message_type, asserted_at, disposition, acknowledgment, same_as, person_id,
                                 problems, receipt, data_key_id, sealed_text)
            select m.id, m.received_at, m.source_system_id, m.interface_id, m.organization_id, m.control_id,
                   m.message_type, m.asserted_at, m.disposition, m.acknowledgment, m.same_as, m.person_id,
                   m.problems::jsonb, m.receipt::jsonb, m.data_key_id, decode(m.sealed_text, 'base64')
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                   as m(id, received_at, source_system_id, interface_id, organization_id, control_id, message_type,
                        asserted_at, disposition, acknowledgment, same_as, person_id, problems, receipt,
                        data_key_id, sealed_text)
            """,
            "int8",
            "timestamptz",
            "int8",
            "int8",
            "int8",
            "text",
            "text",
            "timestamptz",
            "text",
            "text",
            "int8",
            "int8",
            "text",
            "text",
            "int4",
            "text");

    private static final String TEXT =
            "select data_key_id, sealed_text from message where id = ? and sealed_text is not null";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Database database;
    private final NumberBlock numbers;
    private final MessageSeal seal;
    private final LongFunction<String> controlIds;

    /**
     * @param numbers the numbers of the environment's record
     * @param controlIds what stands for the number of a message in the world outside
     */
    public MessageStore(Database database, NumberBlock numbers, MessageSeal seal, LongFunction<String> controlIds) {
        this.database = database;
        this.numbers = numbers;
        this.seal = seal;
        this.controlIds = controlIds;
    }

    /** The part of the database that holds the messages, and the record that comes of them. */
    public Database database() {
        return database;
    }

    /** The number of a new message. */
    public long nextId(Connection connection) throws SQLException {
        return numbers.next(connection);
    }

    /** MSH-10 of the answer to a message. */
    public String controlIdOfAnswer(long message) {
        return controlIds.apply(message);
    }

    /** Seals a text; to be called outside of the transaction that stores it. */
    public Sealed seal(byte[] body) {
        return seal.seal(body);
    }

    /** The text of a message, as it was sent. */
    public byte[] open(Sealed text) {
        return seal.open(text);
    }

    /** The text of a stored message, opened; empty when there is no such message, or its text was wiped. */
    public Optional<byte[]> text(long id) {
        return database.reading(connection -> {
                    try (PreparedStatement query = connection.prepareStatement(TEXT)) {
                        query.setLong(1, id);
                        try (ResultSet row = query.executeQuery()) {
                            return row.next()
                                    ? Optional.of(new Sealed(row.getInt("data_key_id"), row.getBytes("sealed_text")))
                                    : Optional.<Sealed>empty();
                        }
                    }
                })
                .map(seal::open);
    }

    /** Adds a message to what a transaction writes. */
    public void add(MessageRow message, WriteBatch batch) {
        batch.add(
                INSERT,
                message.id(),
                at(message.receivedAt()),
                message.sender().sourceSystemId(),
                message.sender().interfaceId(),
                message.sender().organizationId(),
                message.envelope().controlId(),
                message.envelope().messageType(),
                at(message.assertedAt()),
                message.disposition().name(),
                message.acknowledgment().name(),
                message.sameAs(),
                message.person(),
                JSON.writeValueAsString(
                        message.problems().stream().map(StoredProblem::of).toList()),
                message.receipt() == null ? null : JSON.writeValueAsString(message.receipt()),
                message.text().dataKeyId(),
                Base64.getEncoder().encodeToString(message.text().bytes()));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
