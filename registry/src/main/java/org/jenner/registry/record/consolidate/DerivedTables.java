package org.jenner.registry.record.consolidate;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jenner.registry.platform.database.BatchStatement;
import org.jenner.registry.platform.database.WriteBatch;
import org.jenner.registry.record.consolidate.DerivedRows.DoseRow;
import org.jenner.registry.record.consolidate.DerivedRows.IdentifierRow;
import org.jenner.registry.record.consolidate.DerivedRows.PersonRow;
import org.jspecify.annotations.Nullable;

/** Writes what changed of the derived tables {@code person}, {@code person_identifier} and {@code dose}. */
final class DerivedTables {

    private static final BatchStatement DELETE_PERSON =
            new BatchStatement("delete from person where id in (select * from unnest(?) as t)", "int8");

    private static final BatchStatement UPSERT_PERSON =
            new BatchStatement("""
            insert into person (id, registry_number, partition, rule_version, family, given, birth_date, sex, content)
            select id, number, partition, rules, family, given, birth, sex, content::json
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) as t(id, number, partition, rules, family, given, birth, sex, content)
                on conflict (id) do update
               set registry_number = excluded.registry_number, partition = excluded.partition,
                   rule_version = excluded.rule_version, family = excluded.family, given = excluded.given,
                   birth_date = excluded.birth_date, sex = excluded.sex, content = excluded.content
            """, "int8", "text", "int8", "int4", "text", "text", "date", "text", "text");

    private static final BatchStatement DELETE_IDENTIFIER = new BatchStatement("""
            delete from person_identifier i
             using unnest(?, ?, ?, ?) as t(person, authority, value, type)
             where (i.person_id, i.authority, i.value, i.type) = (t.person, t.authority, t.value, t.type)
            """, "int8", "text", "text", "text");

    private static final BatchStatement INSERT_IDENTIFIER = new BatchStatement("""
            insert into person_identifier (person_id, authority, value, type)
            select * from unnest(?, ?, ?, ?) as t on conflict do nothing
            """, "int8", "text", "text", "text");

    private static final BatchStatement DELETE_DOSE =
            new BatchStatement("delete from dose where id in (select * from unnest(?) as t)", "int8");

    private static final BatchStatement UPSERT_DOSE =
            new BatchStatement("""
            insert into dose (id, person_id, chosen_id, dose_source_ids, cvx, administered, precision, completion)
            select id, person, chosen, sources::bigint[], cvx, administered, precision, completion
              from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                   as t(id, person, chosen, sources, cvx, administered, precision, completion)
                on conflict (id) do update
               set person_id = excluded.person_id, chosen_id = excluded.chosen_id,
                   dose_source_ids = excluded.dose_source_ids, cvx = excluded.cvx,
                   administered = excluded.administered, precision = excluded.precision,
                   completion = excluded.completion
            """, "int8", "int8", "int8", "text", "text", "date", "text", "text");

    private DerivedTables() {}

    /**
     * Adds the rows that turn what is stored into what is derived. Both sides are taken as a whole, since a merge moves doses
     * from one person to another; deletes come first.
     */
    static void write(Collection<DerivedRows> before, Collection<DerivedRows> after, WriteBatch batch) {
        Map<Long, PersonRow> oldPersons = persons(before);
        Map<Long, PersonRow> newPersons = persons(after);
        Map<Long, DoseRow> oldDoses = doses(before);
        Map<Long, DoseRow> newDoses = doses(after);
        Set<IdentifierRow> oldIdentifiers = identifiers(before);
        Set<IdentifierRow> newIdentifiers = identifiers(after);
        gone(oldPersons, newPersons).forEach(id -> batch.add(DELETE_PERSON, id));
        gone(oldDoses, newDoses).forEach(id -> batch.add(DELETE_DOSE, id));
        oldIdentifiers.stream()
                .filter(row -> !newIdentifiers.contains(row))
                .forEach(row -> batch.add(DELETE_IDENTIFIER, values(row)));
        changed(oldPersons, newPersons).forEach(row -> batch.add(UPSERT_PERSON, values(row)));
        newIdentifiers.stream()
                .filter(row -> !oldIdentifiers.contains(row))
                .forEach(row -> batch.add(INSERT_IDENTIFIER, values(row)));
        changed(oldDoses, newDoses).forEach(row -> batch.add(UPSERT_DOSE, values(row)));
    }

    private static Map<Long, PersonRow> persons(Collection<DerivedRows> rows) {
        Map<Long, PersonRow> persons = new TreeMap<>();
        for (DerivedRows derived : rows) {
            PersonRow person = derived.person();
            if (person != null) {
                persons.put(person.id(), person);
            }
        }
        return persons;
    }

    private static Map<Long, DoseRow> doses(Collection<DerivedRows> rows) {
        Map<Long, DoseRow> doses = new TreeMap<>();
        rows.forEach(derived -> doses.putAll(derived.doses()));
        return doses;
    }

    private static Set<IdentifierRow> identifiers(Collection<DerivedRows> rows) {
        Set<IdentifierRow> identifiers = new HashSet<>();
        rows.forEach(derived -> identifiers.addAll(derived.identifiers()));
        return identifiers;
    }

    private static <T> List<Long> gone(Map<Long, T> before, Map<Long, T> after) {
        return before.keySet().stream().filter(id -> !after.containsKey(id)).toList();
    }

    private static <T> List<T> changed(Map<Long, T> before, Map<Long, T> after) {
        return after.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static @Nullable Object[] values(PersonRow row) {
        return new @Nullable Object[] {
            row.id(),
            row.registryNumber(),
            row.partition(),
            row.ruleVersion(),
            row.family(),
            row.given(),
            row.birthDate(),
            row.sex(),
            row.content()
        };
    }

    private static @Nullable Object[] values(IdentifierRow row) {
        return new @Nullable Object[] {row.person(), row.authority(), row.value(), row.type()};
    }

    private static @Nullable Object[] values(DoseRow row) {
        String sources = row.sources().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        return new @Nullable Object[] {
            row.id(),
            row.person(),
            row.chosen(),
            sources,
            row.cvx(),
            row.administered(),
            row.precision(),
            row.completion()
        };
    }
}
