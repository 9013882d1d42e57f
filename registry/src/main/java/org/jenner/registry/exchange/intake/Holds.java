package org.jenner.registry.exchange.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jenner.hl7.problem.Location;
import org.jenner.registry.exchange.intake.segment.HeldDose;
import org.jenner.registry.exchange.message.MessageStore;
import org.jenner.registry.platform.database.BatchStatement;
import org.jenner.registry.platform.database.WriteBatch;
import org.jenner.registry.record.source.PatientStatement;
import org.jenner.registry.record.source.SourceKey;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the list of what waits (table {@code held}), one open row for each source and reason: a resend takes the place of its
 * earlier copy, and a row for which no message waits any longer is released.
 */
final class Holds {

    /** The identifier stood for somebody else until now. */
    static final String IDENTIFIER_REUSED = "IDENTIFIER_REUSED";

    private static final BatchStatement WITHDRAW = new BatchStatement("""
            update held
               set messages = array_remove(held.messages, w.message)
              from unnest(?) as w(message)
             where held.released_at is null
               and held.messages @> array[w.message]
            """, "int8");

    private static final BatchStatement RAISE = new BatchStatement(
            """
            insert into held (id, source_system_id, organization_id, source_key, held_at, reason, location, detail,
                              patient_source_id, messages)
            select h.id, h.source_system_id, h.organization_id, h.source_key, h.held_at, h.reason, h.location, h.detail,
                   h.patient_source_id, array[h.message]
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                   as h(id, source_system_id, organization_id, source_key, held_at, reason, location, detail,
                        patient_source_id, message)
                on conflict (source_system_id, source_key, reason, detail, coalesce(patient_source_id, 0))
             where released_at is null
                   do update set messages = held.messages || excluded.messages, location = excluded.location
            """, "int8", "int8", "int8", "text", "timestamptz", "text", "text", "text", "int8", "int8");

    private static final BatchStatement RELEASE = new BatchStatement("""
            update held
               set released_at = r.released_at
              from unnest(?, ?) as r(source_system_id, released_at)
             where held.source_system_id = r.source_system_id
               and held.released_at is null
               and held.messages = '{}'
            """, "int8", "timestamptz");

    private final MessageStore store;
    private final Processing processing;
    private final WriteBatch batch;

    Holds(MessageStore store, Processing processing, WriteBatch batch) {
        this.store = store;
        this.processing = processing;
        this.batch = batch;
    }

    /**
     * What waits now: the doses of unknown code or facility, and the whole message when its patient is under review.
     *
     * @param earlier the copy of the message that was processed before; null when it is the first
     */
    void write(
            Connection connection,
            PatientStatement patient,
            @Nullable Long earlier,
            @Nullable Long patientSourceUnderReview)
            throws SQLException {
        if (earlier != null) {
            batch.add(WITHDRAW, earlier);
        }
        Map<String, Hold> holds = new LinkedHashMap<>();
        for (HeldDose dose : processing.submitted().reading().held()) {
            Hold hold = new Hold(dose.reason().name(), dose.location().erl(), dose.code(), null);
            holds.putIfAbsent(hold.reason() + " " + hold.detail(), hold);
        }
        if (patientSourceUnderReview != null) {
            String location = Location.ofField("PID", 1, 3).erl();
            holds.put(IDENTIFIER_REUSED, new Hold(IDENTIFIER_REUSED, location, "", patientSourceUnderReview));
        }
        for (Hold hold : holds.values()) {
            raise(connection, SourceKey.of(sourceSystem(), patient), hold);
        }
        if (earlier != null) {
            batch.add(RELEASE, sourceSystem(), now());
        }
    }

    private record Hold(
            String reason,
            String location,
            String detail,
            @Nullable Long patientSource) {}

    private void raise(Connection connection, SourceKey source, Hold hold) throws SQLException {
        batch.add(
                RAISE,
                store.nextId(connection),
                sourceSystem(),
                processing.submitted().sender().organizationId(),
                source.authority() + "|" + source.identifier(),
                now(),
                hold.reason(),
                hold.location(),
                hold.detail(),
                hold.patientSource(),
                processing.message());
    }

    private long sourceSystem() {
        return processing.submitted().sender().sourceSystemId();
    }

    private OffsetDateTime now() {
        return processing.receivedAt().atOffset(ZoneOffset.UTC);
    }
}
