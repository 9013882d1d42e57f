package org.jenner.registry.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jenner.registry.record.RecordCounts;
import org.jenner.registry.record.link.PeopleLookup;
import org.jenner.registry.record.link.PersonLookup;
import org.jenner.registry.testing.Population;
import org.jenner.registry.testing.RegistryDatabase;
import org.jenner.registry.testing.TableScans;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What pages ask the database among many people: no large table is read from end to end. */
class PageQueriesTest {

    private static final int PEOPLE = 50_000;

    @RegisterExtension
    static final RegistryDatabase DATABASE = new RegistryDatabase();

    @BeforeAll
    static void manyPeopleWhoWereSeen() throws SQLException {
        Population.fill(DATABASE, "production", PEOPLE, 1, 1);
        try (Connection owner = DATABASE.asOwner("production");
                Statement statement = owner.createStatement()) {
            statement.execute("""
                    insert into access_log (id, accessed_at, person_id, organization_id, purpose, manifest)
                    select n, timestamptz '2026-01-01' + n * interval '1 minute', n, 1, 'TREAT', '{"view": "SHARED"}'
                      from generate_series(1, 50000) as n
                    """);
            statement.execute("""
                    insert into message (id, received_at, source_system_id, interface_id, organization_id, control_id,
                                         message_type, disposition, acknowledgment)
                    select n, timestamptz '2026-01-01' + n * interval '1 minute', 1, 1, 1, 'C' || n, 'VXU^V04', 'STORED', 'AA'
                      from generate_series(1, 50000) as n
                    """);
            statement.execute("vacuum analyze");
        }
    }

    @Test
    void findByIndexes() throws SQLException {
        LocalDate born = LocalDate.of(2010, 1, 1).plusDays(43);
        assertThat(TableScans.during(DATABASE, connection -> {
                    assertThat(found(connection, "Crowdfamily", "", born, "", null))
                            .isNotEmpty();
                    assertThat(found(connection, "CrowdfamilyAAAAAAC", "GivenAAAAAED", born, "", null))
                            .isNotEmpty();
                    assertThat(found(connection, "", "", null, "M43", Set.of(1L)))
                            .containsExactly(43L);
                    assertThat(found(connection, "", "", null, "M43", Set.of(2L)))
                            .isEmpty();
                    assertThat(found(connection, "", "", null, numberOf(connection, 43), null))
                            .containsExactly(43L);
                    return connection;
                }))
                .isEmpty();
    }

    @Test
    void showByIndexes() throws SQLException {
        assertThat(TableScans.during(DATABASE, connection -> {
                    assertThat(Access.newest(connection, 43, 10)).hasSize(1);
                    assertThat(Origins.read(connection, List.of()).bySource()).isEmpty();
                    return RecordCounts.read(connection);
                }))
                .isEmpty();
    }

    @Test
    void aScanWouldBeSeen() throws SQLException {
        assertThat(TableScans.during(DATABASE, connection -> {
                    try (Statement statement = connection.createStatement()) {
                        return statement.execute("select count(*) from dose where completion || '' = 'XX'");
                    }
                }))
                .containsOnlyKeys("dose");
    }

    @Test
    void countsExactlyWhileTheyAreFewAndElseAbout() throws SQLException {
        try (Connection connection = DATABASE.asOwner("production")) {
            RecordCounts counts = RecordCounts.read(connection);
            assertThat(counts.people().exact()).isFalse();
            assertThat(counts.people().number()).isEqualTo(PEOPLE);
        }
        try (Connection connection = DATABASE.asOwner("sandbox")) {
            assertThat(RecordCounts.read(connection).people()).isEqualTo(new RecordCounts.Count(0, true));
        }
    }

    private static List<Long> found(
            Connection connection,
            String family,
            String given,
            @Nullable LocalDate born,
            String number,
            @Nullable Set<Long> organizations)
            throws SQLException {
        return PeopleLookup.find(connection, new PersonLookup(0, family, given, born, number, organizations, 500));
    }

    private static String numberOf(Connection connection, long person) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select registry_number from person where id = " + person)) {
            row.next();
            return row.getString(1);
        }
    }
}
