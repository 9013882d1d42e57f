package org.jenner.registry.record.consolidate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jenner.registry.record.objection.Objection;
import org.jenner.registry.record.observation.Observation;
import org.jenner.registry.record.source.DoseSource;
import org.jenner.registry.record.source.PatientSource;
import org.jenner.registry.record.source.RegistryNumber;

/**
 * All that is said about one person: the whole input of {@link Consolidation}.
 *
 * @param number the public number, given to the source that founded the person
 * @param aliases public numbers that stood for people who were found to be this one
 * @param patients by id, the oldest first
 * @param doses by id, the oldest first; those taken back are among them
 */
public record PersonSources(
        long person,
        RegistryNumber number,
        List<RegistryNumber> aliases,
        List<PatientSource> patients,
        List<DoseSource> doses,
        List<Observation> observations,
        List<Objection> objections) {
    public PersonSources {
        aliases = List.copyOf(aliases);
        patients = List.copyOf(patients);
        doses = List.copyOf(doses);
        observations = List.copyOf(observations);
        objections = List.copyOf(objections);
    }

    /** All registry numbers that mean this person. */
    public List<RegistryNumber> numbers() {
        List<RegistryNumber> numbers = new ArrayList<>(aliases);
        numbers.addFirst(number);
        return List.copyOf(numbers);
    }

    /** The same person with these doses. */
    PersonSources withDoses(List<DoseSource> others) {
        return new PersonSources(person, number, aliases, patients, others, observations, objections);
    }

    /**
     * Puts together what belongs to one person.
     *
     * @param patients the sources that are linked to the person; the one that founded it is among them
     * @param doses those of other patients are left out, as are their observations and objections
     */
    public static PersonSources of(
            long person,
            List<PatientSource> patients,
            List<DoseSource> doses,
            List<Observation> observations,
            List<Objection> objections) {
        Set<Long> ids = new HashSet<>();
        RegistryNumber number = null;
        List<RegistryNumber> aliases = new ArrayList<>();
        for (PatientSource patient : patients) {
            ids.add(patient.id());
            if (patient.id() == person) {
                number = patient.registryNumber();
            } else if (patient.registryNumber() != null) {
                aliases.add(patient.registryNumber());
            }
        }
        if (number == null) {
            throw new IllegalStateException("person " + person + " has no source that founded it");
        }
        return new PersonSources(
                person,
                number,
                aliases,
                patients,
                doses.stream()
                        .filter(dose -> ids.contains(dose.patientSource()))
                        .toList(),
                observations.stream()
                        .filter(observation -> ids.contains(observation.patientSource()))
                        .toList(),
                objections.stream()
                        .filter(objection -> ids.contains(objection.patientSource()))
                        .toList());
    }
}
