package org.jenner.registry.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.jenner.registry.directory.Enrollment;
import org.jenner.registry.platform.database.Environment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/** Each guard of the net is shown what it must not let pass. */
class NetTest {

    private static final String VXU = """
            MSH|^~\\&|EHR|CLINIC|IIS|STATE|20260302093000-0500||VXU^V04^VXU_V04|NET-1|P|2.5.1|||ER|AL|||||Z22^CDCPHINVS
            PID|1||NETMRN7^^^CLINIC^MR||Canaryfamily^Canarygiven^^^^^L||20250110|F|||7 Canary Lane^^Testville^NY^10001^USA^L||^PRN^PH^^1^212^5550177
            NK1|1|Canarymother^Maria^^^^^L|MTH^Mother^HL70063
            ORC|RE||NET-DOSE-1^CLINIC
            RXA|0|1|20260302||03^MMR^CVX|999|||01^Historical^NIP001|||||||||||CP|A
            """;

    private static final String QBP = """
            MSH|^~\\&|EHR|CLINIC|IIS|STATE|20260302093000-0500||QBP^Q11^QBP_Q11|NET-2|P|2.5.1|||ER|AL|||||Z34^CDCPHINVS
            QPD|Z34^Request Immunization History^CDCPHINVS|tag|NETMRN7^^^CLINIC^MR|Canaryfamily^Canarygiven^^^^^L||20250110|F
            RCP|I|5^RD&records&HL70126
            """;

    @RegisterExtension
    static final OpenRegistry registry = new OpenRegistry();

    private static Enrollment.Issued clinic = new Enrollment.Issued("", "", "");

    @BeforeAll
    static void aPatientIsKnown() {
        clinic = registry.enroll("Test Clinic", Environment.PRODUCTION);
        assertThat(registry.post(clinic, VXU).body()).contains("MSA|AA|NET-1");
    }

    @Test
    void findsNothingWhereAllIsWell() throws SQLException {
        assertThat(registry.post(clinic, QBP).body()).contains("Z32^CDCPHINVS");
        assertThat(registry.traffic().named()).hasSize(1);
        assertThat(registry.violations()).isEmpty();
    }

    @Test
    void seesARecordThatIsNotWhatTheSourcesGive() throws SQLException {
        sql("update person set family = 'OTHER'");
        assertThat(registry.violations()).singleElement().asString().startsWith("production: the stored record of");
        sql("update person set family = (select content -> 'names' -> 0 ->> 'family' from patient_source)");
        sql("update dose set cvx = '21'");
        assertThat(registry.violations()).singleElement().asString().startsWith("production: the stored record of");
        sql("update dose set cvx = '03'");
    }

    @Test
    void seesADoseOfNobody() throws SQLException {
        sql(
                "insert into dose select -id, 999999999, chosen_id, dose_source_ids, cvx, administered, precision, completion from dose");
        assertThat(registry.violations())
                .containsExactly("production: the stored record of persons [999999999] is not what their sources give");
        sql("delete from dose where id < 0");
    }

    @Test
    void seesAnAnswerThatWasNotLogged() throws SQLException {
        registry.post(clinic, QBP);
        sql("create table hidden as select * from access_log", "delete from access_log");
        assertThat(registry.violations()).singleElement().asString().endsWith("the access log of []");
        sql("drop table hidden");
    }

    @Test
    void seesARowTooMany() throws SQLException {
        registry.post(clinic, QBP);
        sql("insert into access_log select -id, accessed_at, person_id, organization_id, interface_id, message_id,"
                + " purpose, manifest from access_log");
        assertThat(registry.violations()).singleElement().asString().startsWith("answers told of [");
        sql("delete from access_log where id < 0");
    }

    @Test
    void seesAPatientInTheLog() throws SQLException {
        for (String canary : List.of(
                "Canaryfamily", "NETMRN7", "20250110", "2025-01-10", "7 Canary Lane", "Canarymother", "5550177")) {
            registry.post(clinic, VXU);
            LoggerFactory.getLogger("some.library").warn("planted", new IllegalStateException("was [" + canary + "]"));
            assertThat(registry.violations()).as(canary).containsExactly("the log tells of patients: [" + canary + "]");
        }
    }

    @Test
    void seesAPatientOfAQueryInTheLog() throws SQLException {
        registry.post(clinic, QBP.replace("Canarygiven", "Sonderling"));
        LoggerFactory.getLogger("org.jenner.registry").info("asked for Sonderling");
        assertThat(registry.violations()).containsExactly("the log tells of patients: [Sonderling]");
    }

    @Test
    void seesAPatientInARefusal() throws SQLException {
        registry.post(clinic, VXU);
        registry.traffic().refused("Canarygiven cannot be stored");
        assertThat(registry.violations()).containsExactly("a refusal tells of patients: [Canarygiven]");
    }

    @Test
    void readsPatientWordsOfAnyText() {
        assertThat(PatientWords.of("no message\nPID#1##123456^^^X~777#\rNK1|")).isEqualTo(Set.of("123456"));
        assertThat(PatientWords.foundIn("Annabel", Set.of("Anna"))).isEmpty();
    }

    @Test
    void seesALockThatWasLeft() throws SQLException {
        try (Connection connection = registry.database().asOwner("production");
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(1)");
            assertThat(registry.database().leftovers())
                    .singleElement()
                    .asString()
                    .startsWith("advisory lock");
        }
        Await.until("the lock is gone", () -> {
            try {
                return registry.database().leftovers().isEmpty();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private static void sql(String... statements) throws SQLException {
        try (Connection connection = registry.database().asOwner("production");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
