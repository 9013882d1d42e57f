package org.jenner.registry.exchange.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.jenner.registry.exchange.message.MessageStore;
import org.jenner.registry.platform.database.BatchStatement;
import org.jenner.registry.platform.database.WriteBatch;
import org.jenner.registry.record.source.SubmissionOutcome;
import org.jenner.registry.record.source.SubmissionOutcome.PatientOutcome;
import tools.jackson.databind.json.JsonMapper;

/** The audit row of a submission: which interface changed whose record, and how. */
final class IntakeAudit {

    private static final BatchStatement INSERT =
            new BatchStatement("""
            insert into audit (id, happened_at, actor, action, subject, message_id, detail)
            select a.id, a.happened_at, a.actor, a.action, a.subject, a.message_id, a.detail::jsonb
              from unnest(?, ?, ?, ?, ?, ?, ?) as a(id, happened_at, actor, action, subject, message_id, detail)
            """, "int8", "timestamptz", "text", "text", "text", "int8", "text");

    private static final JsonMapper JSON = JsonMapper.shared();

    private IntakeAudit() {}

    static void add(
            Connection connection,
            MessageStore store,
            Processing processing,
            SubmissionOutcome outcome,
            WriteBatch batch)
            throws SQLException {
        batch.add(
                INSERT,
                store.nextId(connection),
                processing.receivedAt().atOffset(ZoneOffset.UTC),
                "interface " + processing.submitted().sender().interfaceId(),
                "SUBMIT",
                subject(outcome.patient()),
                processing.message(),
                JSON.writeValueAsString(counts(outcome)));
    }

    private static String subject(PatientOutcome patient) {
        return switch (patient) {
            case PatientOutcome.Added(long person) -> "person " + person;
            case PatientOutcome.Known(long person) -> "person " + person;
            case PatientOutcome.Joined(long person) -> "person " + person;
            case PatientOutcome.HeldForReview(long source) -> "patient source " + source;
        };
    }

    /** How many doses had which end. */
    private static Map<String, Integer> counts(SubmissionOutcome outcome) {
        Map<String, Integer> counts = new TreeMap<>();
        outcome.doses().forEach(dose -> counts.merge(dose.result().name(), 1, Integer::sum));
        return counts;
    }
}
