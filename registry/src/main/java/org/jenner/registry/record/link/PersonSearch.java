package org.jenner.registry.record.link;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jenner.matching.person.NormalizedName;
import org.jenner.matching.person.Similarity;
import org.jenner.registry.platform.database.Results;
import org.jenner.registry.platform.database.Snapshot;
import org.jenner.registry.record.source.PatientIdentifier;
import org.jenner.registry.record.source.RegistryNumber;
import org.jspecify.annotations.Nullable;

/**
 * Finds the persons whom a question may mean, by keys over all that is known: who of them is meant is judged by
 * {@link PersonCandidates}, from what the asker may use.
 */
public final class PersonSearch {

    private static final int MOST_NEAR_SOURCES = 1000;

    /** Three narrow searches first: one condition with "or" would read the whole table. */
    private static final String EXACT = """
            select distinct s.person_id
              from patient_source s
             where s.partition = ?
               and s.person_id in (select n.person_id from patient_source n where n.name_birth_key = ?
                                   union
                                   select i.person_id
                                     from unnest(?::text[], ?::text[]) as asked(value, authority)
                                     join person_identifier i using (value, authority)
                                   union
                                   select r.person_id from patient_source r where r.registry_number = any(?))
             order by s.person_id
            """;

    private static final String NEAR_DATES = """
            select person_id
              from patient_source
             where name_birth_key = any(?) and person_id is not null
             order by person_id
             limit\s""" + MOST_NEAR_SOURCES;

    private static final String SAME_DATE = """
            select person_id, family_name, given_name
              from patient_source
             where birth_date = ? and partition = ? and person_id is not null
             order by person_id
            """;

    private PersonSearch() {}

    /** Persons with this name and birth date, one of these identifiers, or one of these registry numbers; by id. */
    public static List<Long> exact(Snapshot snapshot, PersonQuery query) throws SQLException {
        List<PatientIdentifier> named = query.identifiers().stream()
                .filter(identifier -> identifier.authority() != null)
                .toList();
        List<String> numbers = query.identifiers().stream()
                .map(PatientIdentifier::value)
                .filter(RegistryNumber::isValid)
                .toList();
        try (PreparedStatement statement = snapshot.prepare(EXACT)) {
            Connection connection = statement.getConnection();
            statement.setLong(1, query.partition());
            statement.setObject(2, QueryProfile.of(query).nameBirthKey(), Types.BIGINT);
            statement.setArray(3, texts(connection, named.stream().map(PatientIdentifier::value)));
            statement.setArray(4, texts(connection, named.stream().map(PatientIdentifier::authority)));
            statement.setArray(5, texts(connection, numbers.stream()));
            return Results.of(statement).next(row -> row.getLong(1));
        }
    }

    /** Persons of whom a slip of the pen, in the birth date or in the name, makes the one asked for; by id. */
    public static List<Long> near(Connection connection, PersonQuery query) throws SQLException {
        QueryProfile asked = QueryProfile.of(query);
        NormalizedName name = asked.name();
        LocalDate birthDate = asked.birthDate();
        if (name == null || birthDate == null) {
            return List.of();
        }
        Set<Long> near = new LinkedHashSet<>(nearDates(connection, query.partition(), name, birthDate));
        near.addAll(nearNames(connection, query.partition(), name, birthDate));
        return near.stream().sorted().toList();
    }

    private static List<Long> nearDates(Connection connection, long partition, NormalizedName name, LocalDate birthDate)
            throws SQLException {
        Long[] keys = Similarity.nearDates(birthDate).stream()
                .map(date -> NameBirthKey.hash(partition, name, date))
                .toArray(Long[]::new);
        try (PreparedStatement statement = connection.prepareStatement(NEAR_DATES)) {
            statement.setArray(1, connection.createArrayOf("int8", keys));
            return Results.of(statement).next(row -> row.getLong(1));
        }
    }

    private static List<Long> nearNames(Connection connection, long partition, NormalizedName name, LocalDate birthDate)
            throws SQLException {
        List<Long> near = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(SAME_DATE)) {
            statement.setObject(1, birthDate);
            statement.setLong(2, partition);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next() && near.size() < MOST_NEAR_SOURCES) {
                    if (QueryProfile.namesAreNear(name, rows.getString("family_name"), rows.getString("given_name"))) {
                        near.add(rows.getLong("person_id"));
                    }
                }
            }
        }
        return near;
    }

    private static java.sql.Array texts(Connection connection, Stream<? extends @Nullable String> texts)
            throws SQLException {
        return connection.createArrayOf("text", texts.toArray(String[]::new));
    }
}
