package org.jenner.registry.record;

import java.util.List;
import java.util.Objects;
import org.jenner.registry.platform.database.RoundTrip;
import org.jenner.registry.record.link.CandidateSources;
import org.jenner.registry.record.link.CandidateSources.Candidate;
import org.jenner.registry.record.link.NameBirthKey;
import org.jenner.registry.record.source.PatientSource;
import org.jenner.registry.record.source.PatientSources;
import org.jenner.registry.record.source.Reporter;
import org.jenner.registry.record.source.SourceKey;
import org.jenner.registry.record.source.Submission;
import org.jspecify.annotations.Nullable;

/**
 * What the registry knew when a submission arrived: what the source system said before about the patient, and who else has
 * the name and birth date of the statement. Asked together with whatever else a caller must know first.
 */
public final class Heard {

    private final RoundTrip.Answer<PatientSource> episodes;
    private final @Nullable Long nameBirthKey;
    private final RoundTrip.@Nullable Answer<Candidate> candidates;

    private Heard(
            RoundTrip.Answer<PatientSource> episodes,
            @Nullable Long nameBirthKey,
            RoundTrip.@Nullable Answer<Candidate> candidates) {
        this.episodes = episodes;
        this.nameBirthKey = nameBirthKey;
        this.candidates = candidates;
    }

    /** Asks, under lock; the answer is there once the round trip was made. */
    public static Heard ask(RoundTrip trip, Reporter reporter, Submission submission) {
        SourceKey key = SourceKey.of(reporter.sourceSystem(), submission.patient());
        Long nameBirthKey = NameBirthKey.of(reporter.partition(), submission.patient());
        return new Heard(
                PatientSources.ask(trip, key),
                nameBirthKey,
                nameBirthKey == null ? null : CandidateSources.ask(trip, nameBirthKey));
    }

    /** The source's episodes, the first one first. */
    List<PatientSource> episodes() {
        return episodes.rows();
    }

    /** Were the candidates of this key asked for? Another one stands when the statement is not the newest of its source. */
    boolean knowsCandidates(@Nullable Long key) {
        return Objects.equals(key, nameBirthKey);
    }

    /** The linked sources of the statement's name and birth date; none when that is no evidence. */
    List<Candidate> candidates() {
        return candidates == null ? List.of() : candidates.rows();
    }
}
