package org.jenner.registry.exchange.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jenner.hl7.Hl7Reader;
import org.jenner.hl7.Limits;
import org.jenner.hl7.Message;
import org.jenner.hl7.Reading;
import org.jenner.hl7.acknowledgment.Acknowledgment;
import org.jenner.hl7.acknowledgment.AcknowledgmentCode;
import org.jenner.hl7.acknowledgment.OnWarnings;
import org.jenner.hl7.problem.Location;
import org.jenner.hl7.problem.Problem;
import org.jenner.registry.directory.InterfaceSwitch;
import org.jenner.registry.directory.Sender;
import org.jenner.registry.exchange.intake.MessageKeys.Earlier;
import org.jenner.registry.exchange.intake.MessageKeys.Known;
import org.jenner.registry.exchange.intake.problem.RecordProblem;
import org.jenner.registry.exchange.message.Disposition;
import org.jenner.registry.exchange.message.Envelope;
import org.jenner.registry.exchange.message.MessageRow;
import org.jenner.registry.exchange.message.MessageStore;
import org.jenner.registry.exchange.message.Receipt;
import org.jenner.registry.exchange.message.SubmissionTaker;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.jenner.registry.platform.database.RoundTrip;
import org.jenner.registry.platform.database.WriteBatch;
import org.jenner.registry.record.Heard;
import org.jenner.registry.record.PatientRecords;
import org.jenner.registry.record.source.Reporter;
import org.jenner.registry.record.source.Submission;
import org.jenner.registry.record.source.SubmissionOutcome;
import org.jenner.registry.record.source.SubmissionOutcome.PatientOutcome;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;
import org.jenner.registry.reference.jurisdiction.MessageRules;
import org.jspecify.annotations.Nullable;

/**
 * Takes the VXU of one environment. Message, sources, record, holds and acknowledgment are written in one transaction; the
 * acknowledgment leaves after the commit. A message that comes again byte by byte is answered as before if all of it was
 * stored, else it is processed again: code tables may have been mended since.
 */
public final class VxuIntake implements SubmissionTaker {

    private final Jurisdiction jurisdiction;
    private final JurisdictionClock clock;
    private final Supplier<CodeSets> codes;
    private final MessageStore store;
    private final PatientRecords records;

    /**
     * @param codes the code tables in force now
     * @param store the messages of the environment
     * @param records the record of the environment
     */
    public VxuIntake(
            Jurisdiction jurisdiction,
            JurisdictionClock clock,
            Supplier<CodeSets> codes,
            MessageStore store,
            PatientRecords records) {
        this.jurisdiction = jurisdiction;
        this.clock = clock;
        this.codes = codes;
        this.store = store;
        this.records = records;
    }

    @Override
    public byte[] take(Sender sender, Message message, byte[] body, List<Problem> found) {
        VxuReading reading = VxuReader.read(message, sender.facilities(), codes.get(), jurisdiction, clock.today());
        Submitted submitted = new Submitted(
                sender,
                message,
                Envelope.of(Optional.of(message)),
                CutSegments.judged(found, message, reading.problems()),
                reading,
                sha256(body),
                store.seal(body));
        return store.database().inTransaction(connection -> take(connection, submitted));
    }

    private byte[] take(Connection connection, Submitted submitted) throws SQLException {
        Processing processing = new Processing(submitted, store.nextId(connection), clock.now());
        Submission submission = submitted.reading().submission();
        RoundTrip first = new RoundTrip();
        RoundTrip.Answer<Known> asked = MessageKeys.ask(first, submitted);
        Heard heard = submission == null ? null : Heard.ask(first, reporter(processing), submission);
        first.send(connection);
        Known known = asked.rows().getFirst();
        WriteBatch batch = new WriteBatch();
        Earlier same = known.same();
        byte[] answer = same != null && same.complete()
                ? repeat(processing, same, batch)
                : process(connection, processing, known, heard, batch);
        batch.commit(connection);
        return answer;
    }

    /** An exact copy of a message of which everything was stored. */
    private byte[] repeat(Processing processing, Earlier same, WriteBatch batch) {
        store.add(
                row(processing, Disposition.RESENT, codeOf(same.answer()), same.message(), null, List.of(), null),
                batch);
        return same.answer();
    }

    private byte[] process(
            Connection connection, Processing processing, Known known, @Nullable Heard heard, WriteBatch batch)
            throws SQLException {
        Submitted submitted = processing.submitted();
        List<Problem> problems = new ArrayList<>(submitted.found());
        if (known.usedOtherwise()) {
            problems.add(RecordProblem.CONTROL_ID_REUSED.at(Location.ofField("MSH", 1, 10)));
        }
        problems.addAll(submitted.reading().problems());
        Submission submission = submitted.reading().submission();
        Long person = null;
        Receipt receipt = Receipts.nothingStored();
        if (submission != null && heard != null) {
            SubmissionOutcome outcome = records.apply(connection, reporter(processing), submission, heard, batch);
            problems.addAll(OutcomeProblems.of(outcome, submitted.reading().orderNumbers()));
            person = personOf(outcome.patient());
            receipt = Receipts.of(submitted.reading(), outcome);
            Long earlier = known.same() == null ? null : known.same().message();
            new Holds(store, processing, batch)
                    .write(connection, submission.patient(), earlier, underReview(outcome.patient()));
            IntakeAudit.add(connection, store, processing, outcome, batch);
        }
        return acknowledge(processing, problems, person, receipt, batch);
    }

    private byte[] acknowledge(
            Processing processing, List<Problem> problems, @Nullable Long person, Receipt receipt, WriteBatch batch) {
        Submitted submitted = processing.submitted();
        Acknowledgment acknowledgment = Acknowledgment.of(
                submitted.message(),
                problems,
                onWarnings(submitted.sender()),
                OffsetDateTime.ofInstant(processing.receivedAt(), clock.zone()),
                store.controlIdOfAnswer(processing.message()));
        byte[] answer = acknowledgment.text().getBytes(StandardCharsets.UTF_8);
        Disposition disposition = disposition(submitted, problems);
        store.add(row(processing, disposition, acknowledgment.code(), null, person, problems, receipt), batch);
        MessageKeys.remember(submitted, processing.message(), Completeness.of(problems), answer, batch);
        return answer;
    }

    private MessageRow row(
            Processing processing,
            Disposition disposition,
            AcknowledgmentCode acknowledgment,
            @Nullable Long sameAs,
            @Nullable Long person,
            List<Problem> problems,
            @Nullable Receipt receipt) {
        Submitted submitted = processing.submitted();
        Submission submission = submitted.reading().submission();
        return new MessageRow(
                processing.message(),
                processing.receivedAt(),
                submitted.sender(),
                submitted.envelope(),
                submission == null ? null : submission.assertedAt(),
                disposition,
                acknowledgment,
                sameAs,
                person,
                problems,
                receipt,
                submitted.text());
    }

    private static Disposition disposition(Submitted submitted, List<Problem> problems) {
        if (submitted.reading().rejected()) {
            return Disposition.REFUSED;
        }
        return problems.stream().anyMatch(Problem::isError) ? Disposition.PARTLY_STORED : Disposition.STORED;
    }

    private static Reporter reporter(Processing processing) {
        Sender sender = processing.submitted().sender();
        return new Reporter(sender.sourceSystemId(), sender.organizationId(), sender.partition(), processing.message());
    }

    private static @Nullable Long personOf(PatientOutcome patient) {
        return switch (patient) {
            case PatientOutcome.Added(long person) -> person;
            case PatientOutcome.Known(long person) -> person;
            case PatientOutcome.Joined(long person) -> person;
            case PatientOutcome.HeldForReview _ -> null;
        };
    }

    private static @Nullable Long underReview(PatientOutcome patient) {
        return patient instanceof PatientOutcome.HeldForReview(long source) ? source : null;
    }

    /** The interface's own way, or the jurisdiction's; the database holds no other word. */
    private OnWarnings onWarnings(Sender sender) {
        String word = sender.switches()
                .getOrDefault(
                        InterfaceSwitch.ACKNOWLEDGMENT_ON_WARNINGS.key(),
                        jurisdiction.messages().onWarnings().name());
        return switch (MessageRules.OnWarnings.valueOf(word)) {
            case AA -> OnWarnings.ANSWER_AA;
            case AE -> OnWarnings.ANSWER_AE;
        };
    }

    private static AcknowledgmentCode codeOf(byte[] answer) {
        return switch (Hl7Reader.read(answer, Limits.DEFAULT)) {
            case Reading.Read(Message message, var _) ->
                AcknowledgmentCode.valueOf(message.first("MSA").orElseThrow().value(1));
            case Reading.Unreadable unreadable ->
                throw new IllegalStateException("a stored answer cannot be read: "
                        + unreadable.problem().code());
        };
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
