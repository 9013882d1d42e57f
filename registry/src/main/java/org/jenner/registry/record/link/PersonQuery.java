package org.jenner.registry.record.link;

import java.util.List;
import org.jenner.registry.record.source.Address;
import org.jenner.registry.record.source.ClinicalDate;
import org.jenner.registry.record.source.PatientIdentifier;
import org.jenner.registry.record.source.PersonName;
import org.jenner.registry.record.source.Sex;
import org.jenner.registry.record.source.Telecom;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked for (QPD-3 to QPD-11): what is not said restricts nothing.
 *
 * @param partition 0 where organizations share one record; else the organization whose data stand apart
 */
public record PersonQuery(
        long partition,
        List<PatientIdentifier> identifiers,
        @Nullable PersonName name,
        @Nullable PersonName mothersMaidenName,
        @Nullable ClinicalDate birthDate,
        @Nullable Sex sex,
        @Nullable Address address,
        @Nullable Telecom telecom,
        @Nullable Boolean multipleBirth,
        @Nullable Integer birthOrder) {
    public PersonQuery {
        identifiers = List.copyOf(identifiers);
    }
}
