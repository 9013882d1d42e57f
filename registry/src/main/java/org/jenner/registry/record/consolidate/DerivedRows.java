package org.jenner.registry.record.consolidate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jenner.registry.platform.json.RecordJson;
import org.jenner.registry.record.source.PatientIdentifier;
import org.jenner.registry.record.source.PatientStatement;
import org.jenner.registry.record.source.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * A record as it is stored for lists, search and coverage: plain rows, comparable, so that what did not change is not written
 * again and a rebuild can say what differs.
 *
 * @param id the person's number
 * @param person null when rows are stored of a person who is not
 */
record DerivedRows(long id, @Nullable PersonRow person, Set<IdentifierRow> identifiers, Map<Long, DoseRow> doses) {

    /** A row of {@code person}. */
    record PersonRow(
            long id,
            String registryNumber,
            long partition,
            int ruleVersion,
            @Nullable String family,
            @Nullable String given,
            LocalDate birthDate,
            String sex,
            String content) {}

    /** A row of {@code person_identifier}. */
    record IdentifierRow(long person, String authority, String value, String type) {}

    /** A row of {@code dose}. */
    record DoseRow(
            long id,
            long person,
            long chosen,
            List<Long> sources,
            String cvx,
            LocalDate administered,
            String precision,
            String completion) {}

    static DerivedRows of(PersonRecord record, long partition) {
        Map<Long, DoseRow> doses = new HashMap<>();
        for (DoseRecord dose : record.doses()) {
            doses.put(dose.dose(), doseRow(record.person(), dose));
        }
        return new DerivedRows(record.person(), personRow(record, partition), identifierRows(record), doses);
    }

    private static PersonRow personRow(PersonRecord record, long partition) {
        PatientStatement best = record.demographics();
        PersonName name = best.name();
        return new PersonRow(
                record.person(),
                record.number().digits(),
                partition,
                Consolidation.RULE_VERSION,
                name.family(),
                name.given(),
                best.birthDate().day(),
                best.sex().code(),
                RecordJson.write(best));
    }

    private static Set<IdentifierRow> identifierRows(PersonRecord record) {
        Set<IdentifierRow> rows = new HashSet<>();
        for (PatientIdentifier identifier : record.identifiers()) {
            rows.add(new IdentifierRow(
                    record.person(),
                    identifier.authority() == null ? "" : identifier.authority(),
                    identifier.value(),
                    identifier.type() == null ? "" : identifier.type()));
        }
        return rows;
    }

    private static DoseRow doseRow(long person, DoseRecord dose) {
        List<Long> sources = new ArrayList<>();
        dose.sources().forEach(source -> sources.add(source.id()));
        return new DoseRow(
                dose.dose(),
                person,
                dose.chosen().id(),
                sources,
                dose.best().cvx().code(),
                dose.best().administered().day(),
                dose.best().administered().precision().name(),
                dose.best().completion().code());
    }
}
