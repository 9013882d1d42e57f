package org.jenner.registry.record.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jenner.matching.person.NormalizedName;
import org.jenner.matching.person.PersonProfile;
import org.jenner.matching.person.Similarity;
import org.jenner.registry.record.link.PersonCandidate.Confidence;
import org.jenner.registry.record.source.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked for, made comparable. A person is certain when an identifier fits together with birth date or name, or when
 * name, birth date and sex do and nobody else has the same; what was asked and disagrees makes it a possibility at best.
 *
 * @param name null when none was asked, or none that can be compared
 * @param sex {@code U} when not asked
 * @param mothersMaidenName empty when not asked
 */
record QueryProfile(
        long partition,
        @Nullable NormalizedName name,
        @Nullable LocalDate birthDate,
        char sex,
        Set<String> identifiers,
        Set<String> phones,
        Set<String> addresses,
        String mothersMaidenName,
        @Nullable Boolean multipleBirth,
        @Nullable Integer birthOrder) {

    static QueryProfile of(PersonQuery query) {
        NormalizedName name = query.name() == null ? null : Profiles.name(query.name());
        return new QueryProfile(
                query.partition(),
                name != null && name.usable() ? name : null,
                query.birthDate() == null ? null : Profiles.day(query.birthDate()),
                (query.sex() == null ? Sex.UNKNOWN : query.sex()).code().charAt(0),
                Profiles.identifiers(query.identifiers()),
                query.telecom() == null ? Set.of() : Profiles.phones(List.of(query.telecom())),
                query.address() == null ? Set.of() : Profiles.addresses(List.of(query.address())),
                Profiles.maidenName(query.mothersMaidenName()),
                query.multipleBirth(),
                query.birthOrder());
    }

    /** The key of exact name and birth date; null when one of them was not asked. */
    @Nullable
    Long nameBirthKey() {
        return name == null || birthDate == null ? null : NameBirthKey.hash(partition, name, birthDate);
    }

    /** How sure it is that a person of these sources is meant; null when it is another. */
    @Nullable
    Confidence judge(List<PersonProfile> sources) {
        if (sources.stream().anyMatch(this::isOtherTwin)) {
            return null;
        }
        Confidence best = null;
        for (PersonProfile source : sources) {
            Confidence confidence = judge(source);
            if (confidence != null && (best == null || confidence.compareTo(best) < 0)) {
                best = confidence;
            }
        }
        return best;
    }

    /**
     * Of several who look certain one stays so: the only one with whom name, birth date and identifier all agree, else the
     * only one that something more speaks for. If there is none, all are possibilities.
     */
    List<PersonCandidate> settle(List<PersonCandidate> found, Map<Long, List<PersonProfile>> sources) {
        List<Long> certain = found.stream()
                .filter(candidate -> candidate.confidence() == Confidence.CERTAIN)
                .map(PersonCandidate::person)
                .toList();
        List<Long> chosen = Stream.of(
                        certain, of(certain, sources, this::agreesInAll), of(certain, sources, this::sharesMore))
                .filter(persons -> persons.size() == 1)
                .findFirst()
                .orElse(List.of());
        List<PersonCandidate> settled = new ArrayList<>();
        chosen.forEach(person -> settled.add(new PersonCandidate(person, Confidence.CERTAIN)));
        found.stream()
                .filter(candidate -> !chosen.contains(candidate.person()))
                .forEach(candidate -> settled.add(new PersonCandidate(candidate.person(), Confidence.POSSIBLE)));
        return settled;
    }

    private static List<Long> of(
            List<Long> persons, Map<Long, List<PersonProfile>> sources, Predicate<PersonProfile> fits) {
        return persons.stream()
                .filter(person ->
                        sources.getOrDefault(person, List.of()).stream().anyMatch(fits))
                .toList();
    }

    /** Does a slip of the pen, in the birth date or in the name, make the one asked for of a person of these sources? */
    boolean isNear(List<PersonProfile> sources) {
        return sources.stream().noneMatch(this::isOtherTwin)
                && sources.stream().anyMatch(this::sexAgrees)
                && sources.stream().anyMatch(this::isNear);
    }

    /** Two names that differ by a slip, in both parts at most, or by their order. */
    static boolean namesAreNear(NormalizedName asked, String family, String given) {
        boolean familyNear = Similarity.namesAreNear(asked.family(), family);
        boolean givenNear = Similarity.namesAreNear(asked.given(), given);
        boolean swapped = asked.family().equals(given) && asked.given().equals(family);
        return familyNear && givenNear || swapped;
    }

    private boolean isNear(PersonProfile source) {
        if (name == null || birthDate == null || source.birthDate() == null) {
            return false;
        }
        NormalizedName other = source.name();
        return birthDate.equals(source.birthDate())
                ? namesAreNear(name, other.family(), other.given())
                : name.equals(other) && Similarity.nearDates(birthDate).contains(source.birthDate());
    }

    private @Nullable Confidence judge(PersonProfile source) {
        boolean sameName = name != null && name.equals(source.name());
        boolean sameBirthDate = birthDate != null && birthDate.equals(source.birthDate());
        boolean sameIdentifier = !Collections.disjoint(identifiers, source.identifiers());
        boolean nothingDisagrees = sexAgrees(source) && maidenNameAgrees(source) && birthDateAgrees(source);
        boolean twoOfThree = sameIdentifier && (sameName || sameBirthDate && nameIsNear(source));
        if ((twoOfThree || sameName && sameBirthDate) && nothingDisagrees) {
            return Confidence.CERTAIN;
        }
        boolean nearly = sameName && sameBirthDate || sameIdentifier && (sameName || sameBirthDate);
        return nearly ? Confidence.POSSIBLE : null;
    }

    private boolean nameIsNear(PersonProfile source) {
        return name == null
                || Similarity.namesAreNear(name.family(), source.name().family())
                || Similarity.namesAreNear(name.given(), source.name().given());
    }

    private boolean sexAgrees(PersonProfile source) {
        return sex == source.sex() || sex == 'U' || source.sex() == 'U';
    }

    /** Systems number their patients alike, and namesakes are many: who was born on another day may be another. */
    private boolean birthDateAgrees(PersonProfile source) {
        return birthDate == null || source.birthDate() == null || birthDate.equals(source.birthDate());
    }

    private boolean maidenNameAgrees(PersonProfile source) {
        return mothersMaidenName.isEmpty()
                || source.mothersMaidenName().isEmpty()
                || mothersMaidenName.equals(source.mothersMaidenName());
    }

    private boolean isOtherTwin(PersonProfile source) {
        boolean indicator = multipleBirth != null
                && source.multipleBirth() != null
                && !multipleBirth.equals(source.multipleBirth());
        boolean order = birthOrder != null && source.birthOrder() != null && !birthOrder.equals(source.birthOrder());
        return indicator || order;
    }

    private boolean agreesInAll(PersonProfile source) {
        return (name == null || name.equals(source.name()))
                && (birthDate == null || birthDate.equals(source.birthDate()))
                && !Collections.disjoint(identifiers, source.identifiers());
    }

    private boolean sharesMore(PersonProfile source) {
        return !Collections.disjoint(identifiers, source.identifiers())
                || !Collections.disjoint(phones, source.phones())
                || !Collections.disjoint(addresses, source.addresses())
                || !mothersMaidenName.isEmpty() && mothersMaidenName.equals(source.mothersMaidenName());
    }
}
