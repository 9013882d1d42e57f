package org.jenner.registry.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jenner.registry.platform.database.NumberBlock;
import org.jenner.registry.platform.database.RoundTrip;
import org.jenner.registry.platform.database.WriteBatch;
import org.jenner.registry.record.LinkedSubmission.Surroundings;
import org.jenner.registry.record.consolidate.Consolidation;
import org.jenner.registry.record.consolidate.RecordWriter;
import org.jenner.registry.record.source.Episode;
import org.jenner.registry.record.source.PatientFold;
import org.jenner.registry.record.source.PatientSource;
import org.jenner.registry.record.source.PatientSourceWriter;
import org.jenner.registry.record.source.PatientStatement;
import org.jenner.registry.record.source.Reporter;
import org.jenner.registry.record.source.SourceKey;
import org.jenner.registry.record.source.Submission;
import org.jenner.registry.record.source.SubmissionOutcome;
import org.jenner.registry.record.source.VaccineFamilies;

/**
 * Takes submissions into the record of one environment: keeps what is said, finds whose it is, and derives the record anew.
 * Locks are taken in one order: the identifier at the source system, those of the same name and birth date, the persons by id.
 */
public final class PatientRecords {

    private final VaccineFamilies families;
    private final RecordWriter recordWriter;
    private final NumberBlock numbers;
    private final RandomGenerator random;

    /**
     * @param numbers the numbers of the environment's record
     * @param random for registry numbers: nobody must guess them
     */
    public PatientRecords(VaccineFamilies families, NumberBlock numbers, RandomGenerator random) {
        this.families = families;
        this.numbers = numbers;
        this.random = random;
        this.recordWriter = new RecordWriter(new Consolidation(families));
    }

    /**
     * Applies a submission within the caller's transaction: locks and reads at once, adds what is to be written to the batch.
     *
     * @param heard asked for this submission in this transaction
     * @return what became of the patient and of each dose; it is true once the batch is written and committed
     */
    public SubmissionOutcome apply(
            Connection connection, Reporter reporter, Submission submission, Heard heard, WriteBatch batch)
            throws SQLException {
        Heard now = heard;
        SourceKey key = SourceKey.of(reporter.sourceSystem(), submission.patient());
        SubmissionWork work = new SubmissionWork(connection, reporter, submission, batch);
        while (true) {
            List<PatientSource> episodes = now.episodes();
            Optional<PatientSource> known = Episode.choose(episodes, submission.patient());
            PatientSource source = known.isPresent() ? hear(work, known.get()) : begin(work, episodes.size() + 1);
            boolean held = known.isPresent() ? known.get().person() == null : !episodes.isEmpty();
            if (held) {
                return new HeldSubmission(work, families, numbers).apply(key, source, known.isPresent());
            }
            LinkedSubmission linked = new LinkedSubmission(work, families, numbers, recordWriter, random);
            Optional<Surroundings> there = linked.lock(now, source, known.isPresent());
            if (there.isEmpty()) {
                // Somebody joined two persons while we waited for them: look again whose source this is.
                RoundTrip again = new RoundTrip();
                now = Heard.ask(again, reporter, submission);
                again.send(connection);
                continue;
            }
            if (known.isPresent() && there.get().contradict(source)) {
                // In small steps the identifier came to stand for another: the person is not dragged along.
                return new HeldSubmission(work, families, numbers).apply(key, begin(work, episodes.size() + 1), false);
            }
            return linked.apply(key, source, known.isPresent(), there.get());
        }
    }

    private static PatientSource hear(SubmissionWork work, PatientSource known) throws SQLException {
        Submission submission = work.submission();
        PatientStatement stands =
                PatientSourceWriter.hear(work.connection(), known, submission.patient(), submission.assertedAt());
        return known.heard(stands, work.reporter().organization(), submission.assertedAt());
    }

    private PatientSource begin(SubmissionWork work, int episode) throws SQLException {
        Reporter reporter = work.reporter();
        return new PatientSource(
                numbers.next(work.connection()),
                reporter.sourceSystem(),
                reporter.organization(),
                reporter.partition(),
                episode,
                null,
                null,
                1,
                PatientFold.first(work.submission().patient()),
                work.submission().assertedAt());
    }
}
