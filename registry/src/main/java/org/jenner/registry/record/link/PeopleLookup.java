package org.jenner.registry.record.link;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jenner.matching.person.NormalizedName;
import org.jenner.matching.person.Similarity;
import org.jenner.registry.record.source.RegistryNumber;
import org.jspecify.annotations.Nullable;

/**
 * Finds the people whom somebody at a page may mean, for them to choose from. More forgiving than {@link PersonSearch},
 * which answers a system: a part of a name is enough, and who is sure is listed beside who is near.
 */
public final class PeopleLookup {

    private static final String BY_REGISTRY_NUMBER = """
            select person_id
              from patient_source
             where registry_number = ? and partition = ? and person_id is not null
            """;
    private static final String PARTITION = "select partition from patient_source where registry_number = ?";
    private static final String BY_RECORD_NUMBER = """
            select distinct s.person_id
              from person_identifier i
              join patient_source s on s.person_id = i.person_id
             where i.value = ? and s.identifier = i.value and s.partition = ?
               and (?::bigint[] is null or s.organization_id = any(?))
             limit ?
            """;
    private static final String BORN_ON = """
            select person_id, family_name, given_name
              from patient_source
             where birth_date = ? and partition = ? and person_id is not null
            """;
    private static final String BORN_ABOUT = """
            select person_id
              from patient_source
             where name_birth_key = any(?) and partition = ? and person_id is not null
             limit ?
            """;

    private PeopleLookup() {}

    /** The persons who may be meant, whether or not somebody may see them. */
    public static List<Long> find(Connection connection, PersonLookup asked) throws SQLException {
        Set<Long> found = new LinkedHashSet<>();
        if (!asked.identifier().isEmpty()) {
            addByIdentifier(connection, asked, found);
        }
        LocalDate birthDate = asked.birthDate();
        NormalizedName name = NormalizedName.of(asked.family(), asked.given());
        if (birthDate != null && !(name.family().isEmpty() && name.given().isEmpty())) {
            addBornOn(connection, asked, birthDate, name, found);
            addBornAbout(connection, asked, birthDate, name, found);
        }
        return found.stream().limit(asked.most()).toList();
    }

    /** Whose registry number this is or was: a number that was once given leads to the person for good. */
    public static Optional<Long> byRegistryNumber(Connection connection, String number, long partition)
            throws SQLException {
        if (!RegistryNumber.isValid(number)) {
            return Optional.empty();
        }
        try (PreparedStatement query = connection.prepareStatement(BY_REGISTRY_NUMBER)) {
            query.setString(1, number);
            query.setLong(2, partition);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getLong("person_id")) : Optional.empty();
            }
        }
    }

    /** The partition in which a registry number was given; empty for a number that nobody has or had. */
    public static Optional<Long> partition(Connection connection, String number) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(PARTITION)) {
            query.setString(1, number);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        }
    }

    private static void addByIdentifier(Connection connection, PersonLookup asked, Set<Long> found)
            throws SQLException {
        byRegistryNumber(connection, asked.identifier(), asked.partition()).ifPresent(found::add);
        try (PreparedStatement query = connection.prepareStatement(BY_RECORD_NUMBER)) {
            Array organizations = numbers(connection, asked.organizations());
            query.setString(1, asked.identifier());
            query.setLong(2, asked.partition());
            query.setArray(3, organizations);
            query.setArray(4, organizations);
            query.setInt(5, asked.most());
            addPersons(query, found);
        }
    }

    private static void addBornOn(
            Connection connection, PersonLookup asked, LocalDate birthDate, NormalizedName name, Set<Long> found)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(BORN_ON)) {
            query.setObject(1, birthDate);
            query.setLong(2, asked.partition());
            try (ResultSet row = query.executeQuery()) {
                while (row.next() && found.size() < asked.most()) {
                    NormalizedName other =
                            new NormalizedName(row.getString("family_name"), row.getString("given_name"));
                    if (namesFit(name, other)) {
                        found.add(row.getLong("person_id"));
                    }
                }
            }
        }
    }

    private static void addBornAbout(
            Connection connection, PersonLookup asked, LocalDate birthDate, NormalizedName name, Set<Long> found)
            throws SQLException {
        if (!name.usable()) {
            return;
        }
        List<Long> keys = Similarity.nearDates(birthDate).stream()
                .flatMap(date -> Stream.of(name, new NormalizedName(name.given(), name.family()))
                        .map(either -> NameBirthKey.hash(asked.partition(), either, date)))
                .toList();
        try (PreparedStatement query = connection.prepareStatement(BORN_ABOUT)) {
            query.setArray(1, connection.createArrayOf("int8", keys.toArray()));
            query.setLong(2, asked.partition());
            query.setInt(3, asked.most());
            addPersons(query, found);
        }
    }

    /** Does a name fit what was typed, as it stands or exchanged? What was not typed fits everything. */
    public static boolean namesFit(NormalizedName typed, NormalizedName name) {
        return fits(typed.family(), name.family()) && fits(typed.given(), name.given())
                || fits(typed.family(), name.given()) && fits(typed.given(), name.family());
    }

    private static boolean fits(String typed, String name) {
        return typed.isEmpty() || name.startsWith(typed) || Similarity.namesAreNear(typed, name);
    }

    private static void addPersons(PreparedStatement query, Set<Long> found) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                found.add(row.getLong("person_id"));
            }
        }
    }

    private static @Nullable Array numbers(Connection connection, @Nullable Set<Long> numbers) throws SQLException {
        return numbers == null ? null : connection.createArrayOf("int8", numbers.toArray());
    }
}
