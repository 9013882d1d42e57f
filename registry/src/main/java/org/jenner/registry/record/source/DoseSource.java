package org.jenner.registry.record.source;

import java.time.Instant;

/**
 * What one source system says about one vaccination event, as it stands now.
 *
 * @param id internal number; never sent out
 * @param key the identity within the patient source: its order number, or the natural key where there is none
 * @param organization who reported last
 * @param version the number of the statement that holds
 * @param versions how many statements are kept
 * @param current the newest statement; its action tells whether the event was taken back
 * @param assertedAt when the newest statement was made (MSH-7)
 */
public record DoseSource(
        long id,
        long patientSource,
        String key,
        long sourceSystem,
        long organization,
        int version,
        int versions,
        DoseStatement current,
        Instant assertedAt) {

    /** Taken back by the system that reported it. */
    public boolean deleted() {
        return current.action() == ActionCode.DELETE;
    }
}
