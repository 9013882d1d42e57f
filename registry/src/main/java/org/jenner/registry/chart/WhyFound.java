package org.jenner.registry.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jenner.matching.person.NormalizedName;
import org.jenner.matching.person.Similarity;
import org.jenner.registry.record.consolidate.PersonRecord;
import org.jenner.registry.record.consolidate.PersonSources;
import org.jenner.registry.record.link.PeopleLookup;
import org.jenner.registry.record.link.PersonLookup;
import org.jenner.registry.record.source.ClinicalDate;
import org.jenner.registry.record.source.PatientIdentifier;
import org.jenner.registry.record.source.PatientSource;
import org.jenner.registry.record.source.PersonName;
import org.jenner.registry.record.source.RegistryNumber;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody is offered as the one looked for, from what was typed and from what the viewer may see of them: what others
 * reported and the viewer may not see is never a reason, so that it is not betrayed.
 *
 * @param reasons the strongest first
 */
public record WhyFound(List<Reason> reasons) {
    public WhyFound {
        reasons = List.copyOf(reasons);
    }

    /** What agrees, with how much it weighs in the order of a list. */
    public enum Reason {
        REGISTRY_NUMBER(100),
        RECORD_NUMBER(80),
        NAME(40),
        NAME_BEGINS(30),
        NAMES_EXCHANGED(25),
        NAME_NEAR(20),
        /** It is another than the first name of the record that agrees. */
        OTHER_NAME(-5),
        BIRTH_DATE(40),
        BIRTH_DATE_NEAR(15);

        private final int weight;

        Reason(int weight) {
            this.weight = weight;
        }
    }

    private static final Set<Reason> OF_NAME =
            EnumSet.of(Reason.NAME, Reason.NAME_BEGINS, Reason.NAMES_EXCHANGED, Reason.NAME_NEAR);

    /** Do the sources that the viewer may use say that this person may be meant? */
    static boolean fits(PersonLookup asked, PersonSources visible) {
        EnumSet<Reason> reasons = EnumSet.noneOf(Reason.class);
        addRegistryNumber(asked.identifier(), visible.number(), visible.aliases(), reasons);
        visible.patients().stream().map(PatientSource::current).forEach(said -> {
            addRecordNumber(asked.identifier(), said.identifiers(), reasons);
            addName(asked, said.names(), reasons);
        });
        return holds(reasons);
    }

    static WhyFound of(PersonLookup asked, PersonRecord record) {
        EnumSet<Reason> reasons = EnumSet.noneOf(Reason.class);
        addRegistryNumber(asked.identifier(), record.number(), record.aliases(), reasons);
        addRecordNumber(asked.identifier(), record.identifiers(), reasons);
        addName(asked, record.demographics().names(), reasons);
        birthDate(asked.birthDate(), record.demographics().birthDate()).ifPresent(reasons::add);
        return new WhyFound(reasons.stream()
                .sorted(Comparator.comparingInt((Reason reason) -> -reason.weight))
                .toList());
    }

    /** For the order of a list: the more, the surer. */
    int weight() {
        return reasons.stream().mapToInt(reason -> reason.weight).sum();
    }

    /** Is there more than a birthday in common? */
    private static boolean holds(Set<Reason> reasons) {
        return reasons.contains(Reason.REGISTRY_NUMBER)
                || reasons.contains(Reason.RECORD_NUMBER)
                || reasons.stream().anyMatch(OF_NAME::contains);
    }

    private static void addRegistryNumber(
            String asked, RegistryNumber number, List<RegistryNumber> aliases, Set<Reason> reasons) {
        if (number.digits().equals(asked)
                || aliases.stream().anyMatch(alias -> alias.digits().equals(asked))) {
            reasons.add(Reason.REGISTRY_NUMBER);
        }
    }

    private static void addRecordNumber(String asked, List<PatientIdentifier> identifiers, Set<Reason> reasons) {
        if (identifiers.stream().anyMatch(one -> one.value().equals(asked))) {
            reasons.add(Reason.RECORD_NUMBER);
        }
    }

    private static void addName(PersonLookup asked, List<PersonName> names, Set<Reason> reasons) {
        NormalizedName typed = NormalizedName.of(asked.family(), asked.given());
        if (typed.family().isEmpty() && typed.given().isEmpty()) {
            return;
        }
        List<Reason> found = new ArrayList<>();
        boolean first = true;
        for (PersonName name : names) {
            Reason reason = name(typed, NormalizedName.of(name.family(), name.given()));
            if (reason != null && (found.isEmpty() || reason.weight > found.getFirst().weight)) {
                found.clear();
                found.add(reason);
                if (!first) {
                    found.add(Reason.OTHER_NAME);
                }
            }
            first = false;
        }
        reasons.addAll(found);
    }

    private static @Nullable Reason name(NormalizedName typed, NormalizedName name) {
        if (typed.equals(name)) {
            return Reason.NAME;
        }
        if (name.family().startsWith(typed.family()) && name.given().startsWith(typed.given())) {
            return Reason.NAME_BEGINS;
        }
        if (typed.usable()
                && typed.family().equals(name.given())
                && typed.given().equals(name.family())) {
            return Reason.NAMES_EXCHANGED;
        }
        return PeopleLookup.namesFit(typed, name) ? Reason.NAME_NEAR : null;
    }

    private static Optional<Reason> birthDate(@Nullable LocalDate typed, ClinicalDate birth) {
        if (typed == null || birth.precision() != ClinicalDate.Precision.DAY) {
            return Optional.empty();
        }
        if (birth.day().equals(typed)) {
            return Optional.of(Reason.BIRTH_DATE);
        }
        return Similarity.nearDates(typed).contains(birth.day())
                ? Optional.of(Reason.BIRTH_DATE_NEAR)
                : Optional.empty();
    }
}
