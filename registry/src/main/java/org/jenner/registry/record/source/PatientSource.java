package org.jenner.registry.record.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one source system says about one of its patients, as it stands now.
 *
 * @param id internal number; never sent out
 * @param registryNumber the public number that was given when this source founded a person; null when it never did
 * @param person the person to whom the source is linked; null while it is held for review
 * @param organization who reported last
 * @param versions how many statements are kept
 * @param current all that was said, the newest word on each element
 * @param assertedAt when the newest statement was made (MSH-7)
 */
public record PatientSource(
        long id,
        long sourceSystem,
        long organization,
        long partition,
        int episode,
        @Nullable RegistryNumber registryNumber,
        @Nullable Long person,
        int versions,
        PatientStatement current,
        Instant assertedAt) {

    /** The same source linked to another person. */
    public PatientSource linkedTo(long other) {
        return new PatientSource(
                id,
                sourceSystem,
                organization,
                partition,
                episode,
                registryNumber,
                other,
                versions,
                current,
                assertedAt);
    }

    /** The source after it was heard once more. */
    public PatientSource heard(PatientStatement stands, long reporter, Instant saidAt) {
        boolean newest = !saidAt.isBefore(assertedAt);
        return new PatientSource(
                id,
                sourceSystem,
                newest ? reporter : organization,
                partition,
                episode,
                registryNumber,
                person,
                versions + 1,
                stands,
                newest ? saidAt : assertedAt);
    }
}
