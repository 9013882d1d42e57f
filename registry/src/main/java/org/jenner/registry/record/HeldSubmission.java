package org.jenner.registry.record;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jenner.registry.platform.database.NumberBlock;
import org.jenner.registry.record.link.LinkDecisions;
import org.jenner.registry.record.link.NameBirthKey;
import org.jenner.registry.record.source.DoseOutcome;
import org.jenner.registry.record.source.DoseSource;
import org.jenner.registry.record.source.DoseSources;
import org.jenner.registry.record.source.DoseStatement;
import org.jenner.registry.record.source.PatientSource;
import org.jenner.registry.record.source.PatientSourceWriter;
import org.jenner.registry.record.source.SourceKey;
import org.jenner.registry.record.source.SubmissionOutcome;
import org.jenner.registry.record.source.SubmissionOutcome.PatientOutcome;
import org.jenner.registry.record.source.VaccineFamilies;

/**
 * A submission about a patient whose identifier stood for somebody else until now: everything is kept, nothing is linked, and
 * no person's record changes until staff have looked at it.
 */
final class HeldSubmission {

    private final SubmissionWork work;
    private final VaccineFamilies families;
    private final NumberBlock numbers;

    HeldSubmission(SubmissionWork work, VaccineFamilies families, NumberBlock numbers) {
        this.work = work;
        this.families = families;
        this.numbers = numbers;
    }

    SubmissionOutcome apply(SourceKey key, PatientSource source, boolean known) throws SQLException {
        PatientSourceWriter writer = new PatientSourceWriter(work.reporter(), work.batch());
        Long nameBirthKey = NameBirthKey.of(source.partition(), source.current());
        List<DoseSource> doses = List.of();
        if (known) {
            writer.update(
                    source,
                    nameBirthKey,
                    work.submission().patient(),
                    work.submission().assertedAt());
            doses = DoseSources.read(work.connection(), source.id());
        } else {
            writer.insert(key, source, nameBirthKey, work.submission().patient());
            LinkDecisions.held(
                    numbers.next(work.connection()),
                    source.id(),
                    work.reporter().message(),
                    work.batch());
        }
        DoseSources events = new DoseSources(work.reporter(), source.id(), doses, families, numbers);
        List<DoseOutcome> outcomes = new ArrayList<>();
        for (DoseStatement dose : work.submission().doses()) {
            outcomes.add(events.apply(work.connection(), dose, work.submission().assertedAt(), work.batch()));
        }
        PatientFacts.add(work, source.id(), numbers);
        return new SubmissionOutcome(new PatientOutcome.HeldForReview(source.id()), outcomes);
    }
}
