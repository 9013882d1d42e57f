package org.jenner.registry.record.source;

import java.time.Instant;
import java.util.List;

/**
 * All that one message or form says: the whole input of the record.
 *
 * @param assertedAt MSH-7: decides which of two statements of one source is the newer
 */
public record Submission(
        PatientStatement patient,
        List<DoseStatement> doses,
        List<ObservationStatement> observations,
        Instant assertedAt) {
    public Submission {
        doses = List.copyOf(doses);
        observations = List.copyOf(observations);
    }
}
