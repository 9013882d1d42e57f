package org.jenner.registry.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.jenner.registry.platform.database.NumberBlock;
import org.jenner.registry.platform.database.WriteBatch;
import org.jenner.registry.platform.fault.FaultException;
import org.jenner.registry.record.consolidate.Consolidation;
import org.jenner.registry.record.consolidate.PersonRecord;
import org.jenner.registry.record.consolidate.PersonSources;
import org.jenner.registry.record.source.CodeSetFamilies;
import org.jenner.registry.record.source.PatientIdentifier;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.jurisdiction.ConsentRules.ObjectionAnswer;
import org.jenner.registry.reference.jurisdiction.ProtectionRules.Scope;
import org.jenner.registry.testing.RegistryDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The gate on a real database, with hand-made sources. */
class DisclosureGateTest {

    @RegisterExtension
    static final RegistryDatabase DATABASE = new RegistryDatabase();

    private static final LocalDate TODAY = LocalDate.of(2025, 12, 1);
    private static final JurisdictionClock CLOCK = new JurisdictionClock(
            Clock.fixed(Instant.parse("2025-12-01T15:00:00Z"), ZoneOffset.UTC), ZoneId.of("America/New_York"));
    private static final Viewer CLINIC = new Viewer(1, 11L, 1L, 0, Purpose.TREATMENT, null);
    private static final Viewer STRANGER = new Viewer(9, 19L, 9L, 0, Purpose.TREATMENT, null);
    private static final Viewer DEPARTMENT = new Viewer(100, null, null, 0, Purpose.PUBLIC_HEALTH, null);

    private static final Organizations ALL_LIVE = new Organizations() {
        @Override
        public boolean isShared(long organization, LocalDate day) {
            return true;
        }

        @Override
        public Set<Long> standsFor(long organization, LocalDate day) {
            return Set.of(organization);
        }
    };

    @Test
    void handsOutTheRecordAndLogsIt() throws SQLException {
        Disclosure<String> disclosure = gate(Sources.of("1 2", "none", TODAY), ObjectionAnswer.NONE)
                .disclose(CLINIC, showing(1L, 77L, "CDC/ACIP 4.64-508"));

        assertThat(disclosure.result()).isEqualTo("visible [1] withheld []");
        Disclosed<PersonRecord> disclosed = disclosure.records().getFirst();
        assertThat(disclosed.ownDataOnly()).isFalse();
        assertThat(disclosed.content().doses()).hasSize(2);
        assertThat(lastRow())
                .containsAllEntriesOf(Map.of(
                        "person_id", "1",
                        "organization_id", "1",
                        "interface_id", "11",
                        "message_id", "77",
                        "purpose", "TREAT",
                        "accessed_at", "2025-12-01 15:00:00+00"))
                .extractingByKey("manifest")
                .asString()
                .contains("\"view\":\"SHARED\"", "\"id\":21", "\"id\":22", "CDC/ACIP 4.64-508")
                .doesNotContain("Synthetic", "MRN");
    }

    @Test
    void givesAClinicItsOwnIdentifiersAndTheDepartmentAll() {
        PersonSources sources = Sources.of("1 2", "none", TODAY);
        DisclosureGate gate = gate(sources, ObjectionAnswer.NONE);

        assertThat(identifiers(gate.disclose(CLINIC, showing(1L)))).containsExactly("MRN-1");
        assertThat(identifiers(gate.disclose(STRANGER, showing(1L)))).isEmpty();
        assertThat(identifiers(gate.disclose(DEPARTMENT, showing(1L)))).containsExactly("MRN-1", "MRN-2");
        assertThat(gate.disclose(STRANGER, showing(1L))
                        .records()
                        .getFirst()
                        .content()
                        .demographics()
                        .identifiers())
                .extracting(PatientIdentifier::type)
                .containsExactly("SR");
    }

    @Test
    void narrowsUnderAnObjectionAndSaysSo() throws SQLException {
        DisclosureGate gate = gate(Sources.of("1 2", "2 since ever", TODAY), ObjectionAnswer.NONE);
        Disclosure<String> own = gate.disclose(CLINIC, showing(1L));

        assertThat(own.records().getFirst().ownDataOnly()).isTrue();
        assertThat(own.records().getFirst().map(PersonRecord::doses).ownDataOnly())
                .isTrue();
        assertThat(own.records().getFirst().content().doses()).hasSize(1);
        assertThat(lastRow().get("manifest")).contains("OWN_DATA_ONLY").doesNotContain("\"id\": 22");
        assertThat(gate.disclose(STRANGER, showingNobody()).result()).isEqualTo("visible [] withheld []");
    }

    @Test
    void logsThatItWasToldThatThereIsARecord() throws SQLException {
        DisclosureGate gate = gate(Sources.of("1 2", "2 since ever", TODAY), ObjectionAnswer.NOT_VIEWABLE);
        Disclosure<String> told = gate.disclose(STRANGER, showing(1L));

        assertThat(told.result()).isEqualTo("visible [] withheld [1]");
        assertThat(told.records()).isEmpty();
        assertThat(lastRow().get("manifest")).contains("EXISTENCE").doesNotContain("\"id\"");
    }

    @Test
    void refusesToShowWhomTheViewerMayNotSee() throws SQLException {
        int before = accessRows();
        DisclosureGate gate = gate(Sources.of("2", "2 since ever", TODAY), ObjectionAnswer.NONE);

        assertThatThrownBy(() -> gate.disclose(CLINIC, showing(1L))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> gate.disclose(CLINIC, showing(2L))).isInstanceOf(IllegalStateException.class);
        assertThat(accessRows()).isEqualTo(before);
    }

    @Test
    void readsFromOneStateOfTheDatabase() {
        List<String> isolation = new ArrayList<>();
        gate((connection, _) -> {
                    try (Statement statement = connection.createStatement();
                            ResultSet row = statement.executeQuery("show transaction_isolation")) {
                        row.next();
                        isolation.add(row.getString(1));
                    }
                    return List.of(Sources.of("1", "none", TODAY));
                })
                .disclose(CLINIC, showing(1L));

        assertThat(isolation).containsOnly("repeatable read");
    }

    @Test
    void handsNothingOutWhenTheTransactionFails() throws SQLException {
        int before = accessRows();
        DisclosureGate gate = gate(Sources.of("1", "none", TODAY), ObjectionAnswer.NONE);

        assertThatThrownBy(() -> gate.disclose(CLINIC, new Showing(List.of(1L), null, null) {
                    @Override
                    public Decision<String> decide(Connection connection, Visible visible, WriteBatch batch)
                            throws SQLException {
                        throw new SQLException("planted", "53100");
                    }
                }))
                .isInstanceOf(FaultException.class);
        assertThat(accessRows()).isEqualTo(before);
    }

    private static List<String> identifiers(Disclosure<String> disclosure) {
        return disclosure.records().getFirst().content().identifiers().stream()
                .map(PatientIdentifier::value)
                .toList();
    }

    private static DisclosureGate gate(SourcesReader reader) {
        return gate(reader, ObjectionAnswer.NONE);
    }

    private static DisclosureGate gate(PersonSources sources, ObjectionAnswer answer) {
        return gate((_, persons) -> persons.contains(1L) ? List.of(sources) : List.of(), answer);
    }

    private static DisclosureGate gate(SourcesReader reader, ObjectionAnswer answer) {
        Consolidation consolidation = new Consolidation(new CodeSetFamilies(CodeSets.load(Path.of("..", "codesets"))));
        return new DisclosureGate(
                DATABASE.production(),
                new NumberBlock(),
                reader,
                consolidation::consolidate,
                new ObjectionRules(Scope.PERSON, answer),
                ALL_LIVE,
                CLOCK);
    }

    private static Showing showing(long person) {
        return new Showing(List.of(person), null, null);
    }

    private static Showing showing(long person, long message, String schedule) {
        return new Showing(List.of(person), message, schedule);
    }

    private static Showing showingNobody() {
        return new Showing(List.of(), null, null);
    }

    private static int accessRows() throws SQLException {
        return Integer.parseInt(
                rows("select count(*) as n from access_log").getFirst().get("n"));
    }

    private static Map<String, String> lastRow() throws SQLException {
        return rows("select * from access_log order by id desc limit 1").getFirst();
    }

    private static List<Map<String, String>> rows(String sql) throws SQLException {
        try (Connection owner = DATABASE.asOwner("production");
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<Map<String, String>> found = new ArrayList<>();
            while (rows.next()) {
                found.add(Columns.of(rows));
            }
            return found;
        }
    }
}
