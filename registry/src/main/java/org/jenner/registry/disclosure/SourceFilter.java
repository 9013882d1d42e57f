package org.jenner.registry.disclosure;

import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jenner.registry.record.consolidate.PersonSources;
import org.jenner.registry.record.objection.Objection;
import org.jenner.registry.record.observation.Observation;
import org.jenner.registry.record.source.DoseSource;
import org.jenner.registry.record.source.PatientSource;

/** Narrows what is said about a person to some of its sources. */
final class SourceFilter {

    private SourceFilter() {}

    /** What stands in a partition. */
    static PersonSources ofPartition(PersonSources all, long partition) {
        Set<Long> kept = all.patients().stream()
                .filter(source -> source.partition() == partition)
                .map(PatientSource::id)
                .collect(Collectors.toSet());
        return filtered(
                all,
                patient -> kept.contains(patient.id()),
                dose -> kept.contains(dose.patientSource()),
                observation -> kept.contains(observation.patientSource()),
                objection -> kept.contains(objection.patientSource()));
    }

    /** What these organizations said; a patient and a dose count as reported by who spoke of them last. */
    static PersonSources reportedBy(PersonSources all, LongPredicate organization) {
        return filtered(
                all,
                patient -> organization.test(patient.organization()),
                dose -> organization.test(dose.organization()),
                observation -> organization.test(observation.organization()),
                objection -> organization.test(objection.organization()));
    }

    /** All but what these patient sources brought, of which the viewer's own reports stay. */
    static PersonSources withoutSources(PersonSources all, Set<Long> sources, LongPredicate own) {
        return filtered(
                all,
                patient -> !sources.contains(patient.id()) || own.test(patient.organization()),
                dose -> !sources.contains(dose.patientSource()) || own.test(dose.organization()),
                observation -> !sources.contains(observation.patientSource()) || own.test(observation.organization()),
                objection -> !sources.contains(objection.patientSource()) || own.test(objection.organization()));
    }

    private static PersonSources filtered(
            PersonSources all,
            Predicate<PatientSource> patients,
            Predicate<DoseSource> doses,
            Predicate<Observation> observations,
            Predicate<Objection> objections) {
        return new PersonSources(
                all.person(),
                all.number(),
                all.aliases(),
                all.patients().stream().filter(patients).toList(),
                all.doses().stream().filter(doses).toList(),
                all.observations().stream().filter(observations).toList(),
                all.objections().stream().filter(objections).toList());
    }
}
