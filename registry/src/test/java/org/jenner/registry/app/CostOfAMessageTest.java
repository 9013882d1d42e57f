package org.jenner.registry.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.jenner.registry.exchange.message.MessageHandler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a message may cost the database, in a village and in a state: round trips, rows, write-ahead log, pages touched; and
 * no plan that reads a large table from end to end.
 */
class CostOfAMessageTest {

    private static final int VILLAGE = 1_000;
    private static final int STATE = 100_000;
    private static final int TIMES = 20;

    private static CrowdedRegistry village;
    private static CrowdedRegistry state;

    @BeforeAll
    static void populate() throws SQLException, IOException {
        village = new CrowdedRegistry(VILLAGE);
        state = new CrowdedRegistry(STATE);
    }

    @AfterAll
    static void close() throws IOException {
        village.close();
        state.close();
    }

    @Test
    void aNewPatientWithThreeDosesStaysWithinItsBudget() throws SQLException {
        CrowdedRegistry.Cost few = village.cost(CostOfAMessageTest::newPatient, 10, TIMES);
        CrowdedRegistry.Cost many = state.cost(CostOfAMessageTest::newPatient, 10, TIMES);

        assertWithinBudget(few, many);
    }

    @Test
    void threeMoreDosesOfAKnownPatientStayWithinTheirBudget() throws SQLException {
        CrowdedRegistry.Cost few = village.cost(CostOfAMessageTest::knownPatient, 10, TIMES);
        CrowdedRegistry.Cost many = state.cost(CostOfAMessageTest::knownPatient, 10, TIMES);

        assertWithinBudget(few, many);
    }

    @Test
    void aQueryTouchesNoMorePagesInAStateThanInAVillage() throws SQLException {
        CrowdedRegistry.Cost few = village.cost(CostOfAMessageTest::query, 10, TIMES);
        CrowdedRegistry.Cost many = state.cost(CostOfAMessageTest::query, 10, TIMES);

        assertThat(many.buffers()).isLessThanOrEqualTo(1.3 * few.buffers());
    }

    @Test
    void nothingReadsALargeTableFromEndToEnd() throws SQLException {
        Map<String, Long> scans = state.scansDuring((registry, _) -> {
            everything(registry);
            state.rebuildSome();
        });

        assertThat(scans).isEmpty();
    }

    @Test
    void aScanWouldBeSeen() throws SQLException {
        Map<String, Long> scans = state.scansDuring((_, _) -> {
            try {
                state.readFromEndToEnd("dose");
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        });

        assertThat(scans).containsOnlyKeys("dose");
    }

    private static void assertWithinBudget(CrowdedRegistry.Cost few, CrowdedRegistry.Cost many) {
        assertThat(many.roundTrips()).as("round trips").isLessThanOrEqualTo(5);
        assertThat(many.rows()).as("rows").isLessThanOrEqualTo(30);
        assertThat(many.walBytes()).as("bytes of write-ahead log").isLessThanOrEqualTo(12_000);
        assertThat(many.buffers()).as("pages touched").isLessThanOrEqualTo(1.3 * few.buffers());
    }

    private static void everything(MessageHandler registry) {
        newPatient(registry, 9_000);
        knownPatient(registry, 40);
        query(registry, 41);
        assertThat(CrowdedRegistry.send(registry, vxu(patient("M42", "Crowdfamily", "Other", "20110101"), "42", "D")))
                .contains("MSA|AE");
        assertThat(CrowdedRegistry.send(registry, qbp("", "Crowdfamilyabcdefg^Nobody", "20110305")))
                .contains("|NF|");
        assertThat(CrowdedRegistry.send(registry, qbp("10000000430^^^EXAMPLE-IIS^SR", "Unknown^Unknown", "20110305")))
                .contains("|NF|");
    }

    private static void newPatient(MessageHandler registry, int number) {
        String name = letters(number);
        String answer = CrowdedRegistry.send(
                registry,
                vxu(patient("NEW" + number, "Freshfamily" + name, "Given" + name, "20240301"), "N" + number, "A"));
        assertThat(answer).contains("MSA|AA");
    }

    private static void knownPatient(MessageHandler registry, int number) {
        int person = 100 + number;
        String answer = CrowdedRegistry.send(
                registry,
                vxu(
                        patient(
                                "M" + person,
                                "Crowdfamily" + letters(person / 20),
                                "Given" + letters(person),
                                born(person)),
                        "K" + number,
                        "A"));
        assertThat(answer).contains("MSA|AA");
    }

    private static void query(MessageHandler registry, int number) {
        int person = 300 + number;
        if (person % 10 == 0) {
            person++;
        }
        String answer = CrowdedRegistry.send(
                registry,
                qbp(
                        "M" + person + "^^^CLINIC^MR",
                        "Crowdfamily" + letters(person / 20) + "^Given" + letters(person),
                        born(person)));
        assertThat(answer).contains("|OK|");
    }

    private static String born(int person) {
        return LocalDate.of(2010, 1, 1).plusDays(person % 5475).toString().replace("-", "");
    }

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (char digit : "%07d".formatted(number).toCharArray()) {
            letters.append((char) ('A' + digit - '0'));
        }
        return letters.toString();
    }

    private static String patient(String mrn, String family, String given, String birthDate) {
        return "PID|1||" + mrn + "^^^CLINIC^MR||" + family + "^" + given + "^^^^^L||" + birthDate
                + "|F||2106-3^White^CDCREC|1 Crowd Street^^Exampleton^NY^00001^USA^L||^PRN^PH^^^555^5550100";
    }

    private static String vxu(String pid, String order, String action) {
        return "MSH|^~\\&|EHR|CROWD|||20260310101500-0400||VXU^V04^VXU_V04|@CONTROL|P|2.5.1|||ER|AL|||||Z22^CDCPHINVS\n"
                + pid + "\n" + dose(order + "-1", "08", "20240301", action)
                + dose(order + "-2", "20", "20240502", action)
                + dose(order + "-3", "10", "20240502", action);
    }

    private static String dose(String order, String cvx, String date, String action) {
        return "ORC|RE||" + order + "^CLINIC\nRXA|0|1|" + date + "||" + cvx
                + "^Vaccine^CVX|999|||01^Historical^NIP001|||||||||||CP|" + action + "\n";
    }

    private static String qbp(String identifier, String name, String birthDate) {
        return "MSH|^~\\&|EHR|CROWD|||20260310101500-0400||QBP^Q11^QBP_Q11|@CONTROL|P|2.5.1|||ER|AL|||||Z44^CDCPHINVS\n"
                + "QPD|Z44^Request Evaluated History and Forecast^CDCPHINVS|T1|" + identifier + "|" + name
                + "^^^^^L||" + birthDate + "|F\nRCP|I|5^RD&records&HL70126\n";
    }
}
