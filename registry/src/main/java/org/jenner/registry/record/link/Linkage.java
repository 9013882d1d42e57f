package org.jenner.registry.record.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jenner.matching.person.PersonMatch;
import org.jenner.matching.person.PersonMatch.Evidence;
import org.jenner.matching.person.PersonMatcher;
import org.jenner.matching.person.PersonProfile;
import org.jenner.registry.record.source.PatientSource;
import org.jenner.registry.record.source.PatientStatement;
import org.jspecify.annotations.Nullable;

/**
 * Which persons a statement joins: at least one source of the person is the same, and no source of it is a different one.
 * Clusters are checked as a whole, so that a chain of half-known sources never ties twins together; a statement that fits
 * two people who are not one, such as twins, joins neither.
 *
 * @param persons the persons that the statement is about, the oldest first; more than one when it shows that they are one
 * @param evidence what showed it
 */
public record Linkage(List<Long> persons, Set<Evidence> evidence) {
    public Linkage {
        persons = List.copyOf(persons);
        evidence = Set.copyOf(evidence);
    }

    /**
     * Decides for a statement.
     *
     * @param linked the person to whom the source is linked already; null for a new source
     * @param others the other sources of that person
     * @param candidates linked sources that share the statement's name and birth date
     */
    public static Linkage decide(
            PatientStatement said,
            @Nullable Long linked,
            List<PatientSource> others,
            Collection<PatientSource> candidates) {
        PersonProfile profile = Profiles.of(said);
        List<PersonProfile> own =
                others.stream().map(source -> Profiles.of(source)).toList();
        List<Fit> fits = new ArrayList<>();
        byPerson(candidates).forEach((person, sources) -> {
            Set<Evidence> shown = evidence(profile, sources);
            if (!Objects.equals(person, linked) && !shown.isEmpty() && noneDiffer(own, sources)) {
                fits.add(new Fit(person, sources, shown));
            }
        });
        TreeSet<Long> persons = new TreeSet<>();
        if (linked != null) {
            persons.add(linked);
        }
        Set<Evidence> evidence = EnumSet.noneOf(Evidence.class);
        for (Fit fit : fits) {
            if (fits.stream().allMatch(other -> other == fit || noneDiffer(fit.sources(), other.sources()))) {
                persons.add(fit.person());
                evidence.addAll(fit.evidence());
            }
        }
        return new Linkage(List.copyOf(persons), evidence);
    }

    /** A person whom the statement fits, and by what. */
    private record Fit(long person, List<PersonProfile> sources, Set<Evidence> evidence) {}

    private static SortedMap<Long, List<PersonProfile>> byPerson(Collection<PatientSource> sources) {
        return sources.stream()
                .collect(Collectors.groupingBy(
                        Linkage::personOf,
                        TreeMap::new,
                        Collectors.mapping(source -> Profiles.of(source), Collectors.toList())));
    }

    /** What shows that the profile is the person; empty when nothing does or when something tells them apart. */
    private static Set<Evidence> evidence(PersonProfile profile, List<PersonProfile> person) {
        Set<Evidence> all = EnumSet.noneOf(Evidence.class);
        for (PersonProfile source : person) {
            switch (PersonMatcher.compare(profile, source)) {
                case PersonMatch.Same same -> all.addAll(same.evidence());
                case PersonMatch.Possible _ -> {}
                case PersonMatch.Different _ -> {
                    return Set.of();
                }
            }
        }
        return all;
    }

    private static boolean noneDiffer(List<PersonProfile> cluster, List<PersonProfile> person) {
        return cluster.stream()
                .noneMatch(a ->
                        person.stream().anyMatch(b -> PersonMatcher.compare(a, b) instanceof PersonMatch.Different));
    }

    private static long personOf(PatientSource source) {
        if (source.person() == null) {
            throw new IllegalArgumentException("a source that is held is no candidate");
        }
        return source.person();
    }
}
