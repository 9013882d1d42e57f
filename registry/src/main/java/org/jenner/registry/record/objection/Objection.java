package org.jenner.registry.record.objection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A wish that the record is not shared, in force until it is withdrawn.
 *
 * @param patientSource the source with which it came; it moves with that source when a merge is undone
 * @param kind how it was made
 * @param effective the day from which it holds; null means from the beginning
 */
public record Objection(
        long id,
        long patientSource,
        long organization,
        Kind kind,
        @Nullable LocalDate effective) {

    /** How an objection was made. */
    public enum Kind {
        /** PD1-12 = Y in a message. */
        PROTECTION_INDICATOR
    }
}
