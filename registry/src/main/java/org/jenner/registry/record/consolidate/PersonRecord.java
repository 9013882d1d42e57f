package org.jenner.registry.record.consolidate;

import java.util.List;
import org.jenner.registry.record.observation.Observation;
import org.jenner.registry.record.source.PatientIdentifier;
import org.jenner.registry.record.source.PatientStatement;
import org.jenner.registry.record.source.RegistryNumber;

/**
 * The consolidated record of one person: the best demographics and the best doses that the sources give.
 *
 * @param number the public number of the person
 * @param aliases public numbers that stood for persons who were found to be this one
 * @param demographics the best value of each element
 * @param identifiers those of all sources, each once
 * @param doses every vaccination event once, by date
 */
public record PersonRecord(
        long person,
        RegistryNumber number,
        List<RegistryNumber> aliases,
        PatientStatement demographics,
        List<PatientIdentifier> identifiers,
        List<DoseRecord> doses,
        List<Observation> observations) {
    public PersonRecord {
        aliases = List.copyOf(aliases);
        identifiers = List.copyOf(identifiers);
        doses = List.copyOf(doses);
        observations = List.copyOf(observations);
    }
}
