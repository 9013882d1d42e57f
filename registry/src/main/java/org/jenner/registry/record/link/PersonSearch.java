package org.jenner.registry.record.link;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jenner.matching.person.NormalizedName;
import org.jenner.matching.person.PersonProfile;
import org.jenner.matching.person.Similarity;
import org.jenner.registry.platform.database.Results;
import org.jenner.registry.record.link.PersonCandidate.Confidence;
import org.jenner.registry.record.source.PatientIdentifier;
import org.jenner.registry.record.source.PatientSource;
import org.jenner.registry.record.source.RegistryNumber;
import org.jenner.registry.record.source.SourceRows;
import org.jspecify.annotations.Nullable;

/**
 * Finds the persons whom a query may mean: first by identifier and by exact name and birth date; when that is not certain, by
 * what a slip of the pen makes of them.
 */
public final class PersonSearch {

    private static final int MOST_NEAR_SOURCES = 1000;

    /** Three narrow searches first: one condition with "or" would read the whole table. */
    private static final String EXACT = SourceRows.PATIENTS + """
             where s.partition = ?
               and s.person_id in (select n.person_id from patient_source n where n.name_birth_key = ?
                                   union
                                   select i.person_id
                                     from unnest(?::text[], ?::text[]) as asked(value, authority)
                                     join person_identifier i using (value, authority)
                                   union
                                   select r.person_id from patient_source r where r.registry_number = any(?))
             order by s.id
            """;

    private static final String NEAR_DATES = SourceRows.PATIENTS
            + " where s.name_birth_key = any(?) and s.person_id is not null order by s.id limit "
            + MOST_NEAR_SOURCES;
    private static final String SAME_DATE = """
            select id, family_name, given_name
              from patient_source
             where birth_date = ? and partition = ? and person_id is not null
            """;
    private static final String BY_ID = SourceRows.PATIENTS + " where s.id = any(?) order by s.id";

    private PersonSearch() {}

    /** Who may be meant, the surest first, then by id. */
    public static List<PersonCandidate> find(Connection connection, PersonQuery query) throws SQLException {
        QueryProfile asked = QueryProfile.of(query);
        Map<Long, List<PersonProfile>> exact = byPerson(readExact(connection, query, asked));
        List<PersonCandidate> found = new ArrayList<>();
        exact.forEach((person, sources) -> {
            Confidence confidence = asked.judge(sources);
            if (confidence != null) {
                found.add(new PersonCandidate(person, confidence));
            }
        });
        List<PersonCandidate> judged = asked.settle(found, exact);
        if (judged.stream().noneMatch(candidate -> candidate.confidence() == Confidence.CERTAIN)) {
            addNear(connection, query, asked, judged);
        }
        return judged;
    }

    private static List<PatientSource> readExact(Connection connection, PersonQuery query, QueryProfile asked)
            throws SQLException {
        List<PatientIdentifier> named = query.identifiers().stream()
                .filter(identifier -> identifier.authority() != null)
                .toList();
        try (PreparedStatement statement = connection.prepareStatement(EXACT)) {
            statement.setLong(1, query.partition());
            statement.setObject(2, asked.nameBirthKey(), java.sql.Types.BIGINT);
            statement.setArray(
                    3,
                    texts(
                            connection,
                            named.stream().map(PatientIdentifier::value).toList()));
            statement.setArray(
                    4,
                    texts(
                            connection,
                            named.stream().map(PatientIdentifier::authority).toList()));
            statement.setArray(
                    5,
                    texts(
                            connection,
                            query.identifiers().stream()
                                    .map(PatientIdentifier::value)
                                    .filter(RegistryNumber::isValid)
                                    .toList()));
            return Results.of(statement).next(SourceRows::patient);
        }
    }

    private static void addNear(
            Connection connection, PersonQuery query, QueryProfile asked, List<PersonCandidate> found)
            throws SQLException {
        NormalizedName name = asked.name();
        LocalDate birthDate = asked.birthDate();
        if (name == null || birthDate == null) {
            return;
        }
        List<PatientSource> near = new ArrayList<>(readNearDates(connection, query.partition(), name, birthDate));
        near.addAll(readNearNames(connection, query.partition(), name, birthDate));
        byPerson(near).forEach((person, sources) -> {
            boolean there = found.stream().anyMatch(candidate -> candidate.person() == person);
            if (!there && asked.mayBeMeant(sources)) {
                found.add(new PersonCandidate(person, Confidence.POSSIBLE));
            }
        });
    }

    private static List<PatientSource> readNearDates(
            Connection connection, long partition, NormalizedName name, LocalDate birthDate) throws SQLException {
        List<Long> keys = Similarity.nearDates(birthDate).stream()
                .map(date -> NameBirthKey.hash(partition, name, date))
                .toList();
        return readByNumbers(connection, NEAR_DATES, keys);
    }

    private static List<PatientSource> readNearNames(
            Connection connection, long partition, NormalizedName name, LocalDate birthDate) throws SQLException {
        List<Long> near = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(SAME_DATE)) {
            statement.setObject(1, birthDate);
            statement.setLong(2, partition);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next() && near.size() < MOST_NEAR_SOURCES) {
                    if (namesAreNear(name, rows.getString("family_name"), rows.getString("given_name"))) {
                        near.add(rows.getLong("id"));
                    }
                }
            }
        }
        return near.isEmpty() ? List.of() : readByNumbers(connection, BY_ID, near);
    }

    private static boolean namesAreNear(NormalizedName asked, String family, String given) {
        boolean familyNear = Similarity.namesAreNear(asked.family(), family);
        boolean givenNear = Similarity.namesAreNear(asked.given(), given);
        boolean swapped = asked.family().equals(given) && asked.given().equals(family);
        return familyNear && givenNear || swapped;
    }

    private static List<PatientSource> readByNumbers(Connection connection, String sql, List<Long> numbers)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("int8", numbers.toArray()));
            return Results.of(statement).next(SourceRows::patient);
        }
    }

    private static Map<Long, List<PersonProfile>> byPerson(List<PatientSource> sources) {
        Map<Long, List<PersonProfile>> byPerson = new LinkedHashMap<>();
        for (PatientSource source : sources) {
            if (source.person() != null) {
                byPerson.computeIfAbsent(source.person(), _ -> new ArrayList<>())
                        .add(Profiles.of(source));
            }
        }
        return byPerson;
    }

    private static java.sql.Array texts(Connection connection, List<? extends @Nullable String> texts)
            throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
