package org.jenner.registry.exchange.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jenner.hl7.problem.Location;
import org.jenner.registry.exchange.intake.MessageKeys.OpenHold;
import org.jenner.registry.exchange.intake.segment.HeldDose;
import org.jenner.registry.exchange.message.MessageStore;
import org.jenner.registry.platform.database.BatchStatement;
import org.jenner.registry.platform.database.WriteBatch;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the list of what waits (table {@code held}): a resend does not double it, and a resend that stores what waited
 * takes it off.
 */
final class Holds {

    /** The identifier stood for somebody else until now. */
    static final String IDENTIFIER_REUSED = "IDENTIFIER_REUSED";

    private static final BatchStatement INSERT = new BatchStatement(
            """
            insert into held (id, message_id, source_system_id, organization_id, control_id, body_hash, held_at,
                              reason, location, detail, patient_source_id)
            select h.id, h.message_id, h.source_system_id, h.organization_id, h.control_id,
                   decode(h.body_hash, 'base64'), h.held_at, h.reason, h.location, h.detail, h.patient_source_id
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                   as h(id, message_id, source_system_id, organization_id, control_id, body_hash, held_at, reason,
                        location, detail, patient_source_id)
            """, "int8", "int8", "int8", "int8", "text", "text", "timestamptz", "text", "text", "text", "int8");

    private static final BatchStatement RELEASE = new BatchStatement("""
            update held
               set released_at = r.released_at
              from unnest(?, ?) as r(id, released_at)
             where held.id = r.id
            """, "int8", "timestamptz");

    private final MessageStore store;
    private final Processing processing;
    private final WriteBatch batch;

    Holds(MessageStore store, Processing processing, WriteBatch batch) {
        this.store = store;
        this.processing = processing;
        this.batch = batch;
    }

    /** What waits now: the doses of unknown code, and the whole message when its patient is under review. */
    void write(Connection connection, List<OpenHold> open, @Nullable Long patientSourceUnderReview)
            throws SQLException {
        List<Hold> holds = new ArrayList<>();
        for (HeldDose dose : processing.submitted().reading().held()) {
            holds.add(new Hold(dose.reason().name(), dose.location().erl(), dose.code(), null));
        }
        if (patientSourceUnderReview != null) {
            String location = Location.ofField("PID", 1, 3).erl();
            holds.add(new Hold(IDENTIFIER_REUSED, location, "", patientSourceUnderReview));
        }
        Set<String> still = new HashSet<>();
        for (Hold hold : holds) {
            still.add(hold.key());
            if (open.stream().noneMatch(each -> key(each).equals(hold.key()))) {
                insert(connection, hold);
            }
        }
        open.stream().filter(each -> !still.contains(key(each))).forEach(this::release);
    }

    private record Hold(
            String reason,
            String location,
            String detail,
            @Nullable Long patientSource) {
        String key() {
            return reason + " " + location;
        }
    }

    private static String key(OpenHold hold) {
        return hold.reason() + " " + hold.location();
    }

    private void insert(Connection connection, Hold hold) throws SQLException {
        Submitted submitted = processing.submitted();
        batch.add(
                INSERT,
                store.nextId(connection),
                processing.message(),
                submitted.sender().sourceSystemId(),
                submitted.sender().organizationId(),
                submitted.envelope().controlId(),
                Base64.getEncoder().encodeToString(submitted.hash()),
                now(),
                hold.reason(),
                hold.location(),
                hold.detail(),
                hold.patientSource());
    }

    private void release(OpenHold hold) {
        batch.add(RELEASE, hold.id(), now());
    }

    private OffsetDateTime now() {
        return processing.receivedAt().atOffset(ZoneOffset.UTC);
    }
}
