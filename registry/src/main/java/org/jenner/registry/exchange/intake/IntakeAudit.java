package org.jenner.registry.exchange.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.jenner.registry.exchange.message.MessageStore;
import org.jenner.registry.platform.audit.AuditRow;
import org.jenner.registry.platform.database.WriteBatch;
import org.jenner.registry.record.source.SubmissionOutcome;
import org.jenner.registry.record.source.SubmissionOutcome.PatientOutcome;

/** The audit row of a submission: which interface changed whose record, and how. */
final class IntakeAudit {

    private IntakeAudit() {}

    static void add(
            Connection connection,
            MessageStore store,
            Processing processing,
            SubmissionOutcome outcome,
            WriteBatch batch)
            throws SQLException {
        new AuditRow(
                        store.nextId(connection),
                        processing.receivedAt(),
                        "interface " + processing.submitted().sender().interfaceId(),
                        "SUBMIT",
                        subject(outcome.patient()),
                        processing.message(),
                        counts(outcome))
                .add(batch);
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
