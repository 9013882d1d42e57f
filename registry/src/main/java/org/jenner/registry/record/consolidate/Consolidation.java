package org.jenner.registry.record.consolidate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jenner.matching.dose.DoseMatcher;
import org.jenner.registry.record.observation.Observation;
import org.jenner.registry.record.source.DoseSource;
import org.jenner.registry.record.source.PatientSource;
import org.jenner.registry.record.source.VaccineFamilies;
import org.jenner.registry.reference.codes.Cvx;

/**
 * Derives the record of a person from its sources: a pure function, so that the stored record, the record that one viewer may
 * see, and a rebuild years later are made by the same rules.
 */
public final class Consolidation {

    /** Raised with every change of the rules, so that stored records made by older rules are found and made anew. */
    public static final int RULE_VERSION = 2;

    private final DoseMatcher matcher;
    private final BestDose bestDose;

    public Consolidation(VaccineFamilies families) {
        matcher = new DoseMatcher((cvx, other) -> families.oneIsUnspecifiedFormOfOther(new Cvx(cvx), new Cvx(other)));
        bestDose = new BestDose(families);
    }

    /** The record that these sources give; at least one patient source is among them. */
    public PersonRecord consolidate(PersonSources sources) {
        List<PatientSource> newestFirst = new ArrayList<>(sources.patients());
        newestFirst.sort(Comparator.comparing(PatientSource::assertedAt)
                .thenComparing(PatientSource::id)
                .reversed());
        return new PersonRecord(
                sources.person(),
                sources.number(),
                sources.aliases(),
                BestDemographics.of(newestFirst, sources.objections()),
                BestDemographics.identifiers(sources.patients()),
                doses(sources.doses()),
                observations(sources.observations()));
    }

    private List<DoseRecord> doses(List<DoseSource> sources) {
        // Reports of one event have one day: only those of a day are compared, however many there are.
        Map<LocalDate, List<DoseGroup>> byDay = new HashMap<>();
        sources.stream()
                .filter(source -> !source.deleted())
                .sorted(Comparator.comparingLong(DoseSource::id))
                .forEach(source -> join(
                        byDay.computeIfAbsent(source.current().administered().day(), _ -> new ArrayList<>()), source));
        return byDay.values().stream()
                .flatMap(List::stream)
                .map(group -> group.record(bestDose))
                .sorted(Comparator.comparing(
                                (DoseRecord dose) -> dose.best().administered().day())
                        .thenComparing(DoseRecord::dose))
                .toList();
    }

    private void join(List<DoseGroup> groups, DoseSource source) {
        DoseGroup candidate = new DoseGroup(source);
        for (DoseGroup group : groups) {
            if (group.accepts(candidate, matcher)) {
                group.add(candidate);
                return;
            }
        }
        groups.add(candidate);
    }

    /** The same fact from several sources stands once, with the first that told it. */
    private static List<Observation> observations(List<Observation> observations) {
        Map<String, Observation> first = new LinkedHashMap<>();
        observations.stream()
                .sorted(Comparator.comparingLong(Observation::id))
                .forEach(observation -> first.putIfAbsent(
                        observation.statement().kind() + "|"
                                + observation.statement().value().code(),
                        observation));
        return List.copyOf(first.values());
    }
}
