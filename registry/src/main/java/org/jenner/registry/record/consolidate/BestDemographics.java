package org.jenner.registry.record.consolidate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jenner.matching.person.NormalizedName;
import org.jenner.registry.record.objection.Objection;
import org.jenner.registry.record.source.ClinicalDate;
import org.jenner.registry.record.source.PatientIdentifier;
import org.jenner.registry.record.source.PatientSource;
import org.jenner.registry.record.source.PatientStatement;
import org.jenner.registry.record.source.PersonName;
import org.jenner.registry.record.source.Sex;
import org.jspecify.annotations.Nullable;

/** The best value of each demographic element: the newest that anybody gave, a real name before a placeholder. */
final class BestDemographics {

    private final List<PatientStatement> newestFirst;
    private final List<Objection> objections;

    private BestDemographics(List<PatientStatement> newestFirst, List<Objection> objections) {
        this.newestFirst = newestFirst;
        this.objections = objections;
    }

    /** @param objections those that are open */
    static PatientStatement of(List<PatientSource> newestFirst, List<Objection> objections) {
        return new BestDemographics(
                        newestFirst.stream().map(PatientSource::current).toList(), objections)
                .choose();
    }

    /** The identifiers of all sources, each once, those of the oldest source first. */
    static List<PatientIdentifier> identifiers(List<PatientSource> sources) {
        Set<PatientIdentifier> all = new LinkedHashSet<>();
        sources.forEach(source -> all.addAll(source.current().identifiers()));
        return List.copyOf(all);
    }

    private PatientStatement choose() {
        PatientStatement newest = newestFirst.getFirst();
        return new PatientStatement(
                newest.identifiers(),
                names(),
                value(PatientStatement::mothersMaidenName),
                birthDate(),
                sex(),
                list(PatientStatement::races),
                list(PatientStatement::ethnicities),
                list(PatientStatement::addresses),
                list(PatientStatement::telecoms),
                value(PatientStatement::primaryLanguage),
                value(PatientStatement::birthPlace),
                value(PatientStatement::multipleBirth),
                value(PatientStatement::birthOrder),
                value(PatientStatement::deathDate),
                value(PatientStatement::dead),
                value(PatientStatement::publicity),
                Protection.of(value(PatientStatement::protection), objections),
                value(PatientStatement::registryStatus),
                list(PatientStatement::nextOfKin),
                List.of());
    }

    /** The newest real legal name; the names that others gave follow, each once. */
    private List<PersonName> names() {
        Set<PersonName> names = new LinkedHashSet<>();
        newestFirst.stream()
                .map(PatientStatement::name)
                .filter(name -> NormalizedName.of(name.family(), name.given()).usable())
                .findFirst()
                .ifPresent(names::add);
        newestFirst.forEach(statement -> names.addAll(statement.names()));
        return new ArrayList<>(names);
    }

    private ClinicalDate birthDate() {
        return newestFirst.stream()
                .map(PatientStatement::birthDate)
                .filter(date -> date.precision() == ClinicalDate.Precision.DAY)
                .findFirst()
                .orElse(newestFirst.getFirst().birthDate());
    }

    private Sex sex() {
        return newestFirst.stream()
                .map(PatientStatement::sex)
                .filter(sex -> sex != Sex.UNKNOWN)
                .findFirst()
                .orElse(Sex.UNKNOWN);
    }

    private <T> @Nullable T value(Function<PatientStatement, @Nullable T> component) {
        for (PatientStatement statement : newestFirst) {
            T value = component.apply(statement);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private <T> List<T> list(Function<PatientStatement, List<T>> component) {
        return newestFirst.stream()
                .map(component)
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
