package org.jenner.registry.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.jenner.registry.platform.database.Database;
import org.jenner.registry.platform.database.NumberBlock;
import org.jenner.registry.platform.database.RoundTrip;
import org.jenner.registry.platform.database.WriteBatch;
import org.jenner.registry.record.consolidate.Consolidation;
import org.jenner.registry.record.consolidate.PersonRecord;
import org.jenner.registry.record.consolidate.PersonSources;
import org.jenner.registry.record.consolidate.PersonSourcesReader;
import org.jenner.registry.record.consolidate.Rebuild;
import org.jenner.registry.record.source.DoseStatement;
import org.jenner.registry.record.source.ObservationStatement;
import org.jenner.registry.record.source.Reporter;
import org.jenner.registry.record.source.Submission;
import org.jenner.registry.record.source.SubmissionOutcome;
import org.jenner.registry.record.source.SubmissionOutcome.PatientOutcome;

/** Clinics that tell the record about their patients; each is an organization with a source system of its own. */
final class Clinics {

    private static final Instant START = Instant.parse("2025-01-01T12:00:00Z");

    private final Database database;
    private final PatientRecords records;
    private final Families families = new Families();
    private final AtomicLong messages = new AtomicLong();

    Clinics(Database database) {
        this.database = database;
        this.records = new PatientRecords(families, new NumberBlock(), RandomGenerator.getDefault());
    }

    /** The clinic says something now; what is said later is newer. */
    SubmissionOutcome says(long clinic, Said.Patient patient, Said.Dose... doses) {
        long message = messages.incrementAndGet();
        return saysAt(START.plusSeconds(message), clinic, patient, doses);
    }

    SubmissionOutcome saysAt(Instant assertedAt, long clinic, Said.Patient patient, Said.Dose... doses) {
        return saysAt(assertedAt, clinic, patient, List.of(), doses);
    }

    SubmissionOutcome saysAt(
            Instant assertedAt,
            long clinic,
            Said.Patient patient,
            List<ObservationStatement> observations,
            Said.Dose... doses) {
        List<DoseStatement> statements = new ArrayList<>();
        for (Said.Dose dose : doses) {
            statements.add(dose.statement(statements.size() + 1));
        }
        Submission submission = new Submission(patient.statement(), statements, observations, assertedAt);
        Reporter reporter = new Reporter(clinic, clinic, 0, messages.incrementAndGet());
        return database.inTransaction(connection -> {
            WriteBatch batch = new WriteBatch();
            RoundTrip first = new RoundTrip();
            Heard heard = Heard.ask(first, reporter, submission);
            first.send(connection);
            SubmissionOutcome outcome = records.apply(connection, reporter, submission, heard, batch);
            batch.flush(connection);
            return outcome;
        });
    }

    static Instant at(int second) {
        return START.plusSeconds(second);
    }

    static long person(SubmissionOutcome outcome) {
        return switch (outcome.patient()) {
            case PatientOutcome.Added added -> added.person();
            case PatientOutcome.Known known -> known.person();
            case PatientOutcome.Joined joined -> joined.person();
            case PatientOutcome.HeldForReview _ -> throw new AssertionError("held for review");
        };
    }

    PersonSources sources(long person) {
        return database.reading(connection ->
                PersonSourcesReader.read(connection, List.of(person)).getFirst());
    }

    PersonRecord record(long person) {
        return new Consolidation(families).consolidate(sources(person));
    }

    /** Vaccine and date of each dose of the record, by date. */
    List<String> doses(long person) {
        return record(person).doses().stream()
                .map(dose -> dose.best().cvx().code() + " "
                        + dose.best().administered().day())
                .toList();
    }

    Rebuild.Report dryRebuild() {
        return new Rebuild(database, families).run(true, _ -> {});
    }

    long count(String table) throws SQLException {
        return database.<Long>inTransaction(connection -> count(connection, table));
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select count(*) from " + table);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
