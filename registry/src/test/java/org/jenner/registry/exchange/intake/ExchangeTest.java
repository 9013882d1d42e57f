package org.jenner.registry.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jenner.hl7.Message;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.seal.Sealed;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.testing.RegistryDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Messages in, acknowledgments out, on a real database: what is stored, what waits, what is refused. */
class ExchangeTest {

    @RegisterExtension
    static final RegistryDatabase database = new RegistryDatabase();

    private static final AtomicLong SENDERS = new AtomicLong();
    private static final String SECOND_ORC = Vxu.ORC.replace("D1^CLINIC", "D2^CLINIC");
    private static final String HISTORICAL = "RXA|0|1|20250401||83^Hep A^CVX|999|||01^Historical^NIP001|||||||||||CP|A";

    @TempDir
    private static Path keys;

    @TempDir
    private Path work;

    private TestExchange exchange;
    private long sender;

    @BeforeEach
    void open() {
        exchange = new TestExchange(database, keys);
        sender = SENDERS.incrementAndGet();
    }

    private List<String> dispositions() throws SQLException {
        return exchange.stored("select disposition from message where source_system_id = " + sender + " order by id");
    }

    /** Doses of the record that this sender spoke of; others may have told of the same patient. */
    private List<String> doses() throws SQLException {
        return exchange.stored("""
                select d.cvx || ' ' || d.completion
                  from dose d
                 where exists (select
                                 from dose_source s
                                 join patient_source p on p.id = s.patient_source_id
                                where s.id = any (d.dose_source_ids)
                                  and p.source_system_id = %d)
                 order by d.id
                """.formatted(sender));
    }

    private List<String> held() throws SQLException {
        return exchange.stored("""
                select reason || ' ' || location || ' ' || detail || case when released_at is null then '' else ' released' end
                  from held
                 where source_system_id = %d
                 order by id
                """.formatted(sender));
    }

    @Test
    void storesAMessageAndSaysSo() throws SQLException {
        Message answer = exchange.send(sender, Vxu.good());

        assertThat(Answers.shown(answer)).containsExactly("AA");
        assertThat(answer.first("MSA").orElseThrow().value(2)).isEqualTo("M1");
        assertThat(doses()).containsExactly("94 CP");
        assertThat(dispositions()).containsExactly("STORED");
        assertThat(exchange.stored("""
                select m.control_id || ' ' || m.message_type || ' ' || m.acknowledgment || ' ' || m.problems || ' '
                       || (m.person_id = p.person_id) || ' ' || k.complete || ' ' || a.action || ' ' || a.detail
                  from message m
                  join patient_source p on p.source_system_id = m.source_system_id
                  join message_key k on k.message_id = m.id
                  join audit a on a.message_id = m.id
                 where m.source_system_id = %d
                """.formatted(sender)))
                .containsExactly("M1 VXU^V04 AA [] true true SUBMIT {\"ADDED\": 1}");
    }

    @Test
    void keepsTheTextSealed() throws SQLException {
        byte[] body = Vxu.good().bytes();
        exchange.send(sender, body);

        try (Connection connection = database.asOwner("production");
                PreparedStatement query = connection.prepareStatement(
                        "select data_key_id, sealed_text from message where source_system_id = ?")) {
            query.setLong(1, sender);
            try (ResultSet row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                byte[] sealed = row.getBytes("sealed_text");
                assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Testchild");
                assertThat(exchange.seal(Environment.PRODUCTION).open(new Sealed(row.getInt("data_key_id"), sealed)))
                        .isEqualTo(body);
            }
        }
    }

    @Test
    void answersAnExactResendAsBefore() throws SQLException {
        String first = exchange.answer(
                TestExchange.sender(Environment.PRODUCTION, sender), Vxu.good().bytes());
        String second = exchange.answer(
                TestExchange.sender(Environment.PRODUCTION, sender), Vxu.good().bytes());

        assertThat(second).isEqualTo(first);
        assertThat(dispositions()).containsExactly("STORED", "RESENT");
        assertThat(doses()).hasSize(1);
        assertThat(exchange.stored(
                        "select (r.same_as = s.id)::text from message r join message s using (source_system_id)"
                                + " where r.disposition = 'RESENT' and s.disposition = 'STORED' and source_system_id = "
                                + sender))
                .containsExactly("true");
    }

    @Test
    void takesAUsedControlIdWithAnotherTextAsANewMessage() throws SQLException {
        exchange.send(sender, Vxu.good());
        Message answer = exchange.send(sender, Vxu.patientOnly().plus(SECOND_ORC, HISTORICAL));

        assertThat(Answers.shown(answer)).containsExactly("AE", "W MSH^1^10 205/4");
        assertThat(doses()).containsExactly("94 CP", "83 CP");
        assertThat(dispositions()).containsExactly("STORED", "STORED");
    }

    @Test
    void holdsADoseOfUnknownCodeAndStoresItOnceTheCodeIsKnown() throws Exception {
        Vxu unknown = Vxu.good().with("RXA", 5, "888^New vaccine^CVX").plus(SECOND_ORC, HISTORICAL);

        assertThat(Answers.shown(exchange.send(sender, unknown))).containsExactly("AE", "E RXA^1^5^1^1 103/5");
        assertThat(held()).containsExactly("UNKNOWN_CVX RXA^1^5^1^1 888");
        assertThat(doses()).containsExactly("83 CP");

        assertThat(Answers.shown(exchange.send(sender, unknown))).containsExactly("AE", "E RXA^1^5^1^1 103/5");
        assertThat(held()).containsExactly("UNKNOWN_CVX RXA^1^5^1^1 888");

        exchange.use(withCode888());
        assertThat(Answers.shown(exchange.send(sender, unknown))).containsExactly("AA");
        assertThat(held()).containsExactly("UNKNOWN_CVX RXA^1^5^1^1 888 released");
        assertThat(doses()).containsExactlyInAnyOrder("83 CP", "888 CP");
        assertThat(dispositions()).containsExactly("PARTLY_STORED", "PARTLY_STORED", "STORED");

        assertThat(Answers.shown(exchange.send(sender, unknown))).containsExactly("AA");
        assertThat(dispositions()).endsWith("RESENT");
    }

    private CodeSets withCode888() throws IOException {
        Path codesets = Path.of("..", "codesets");
        try (Stream<Path> files = Files.list(codesets)) {
            for (Path file : files.toList()) {
                Files.copy(file, work.resolve(codesets.relativize(file)));
            }
        }
        Files.writeString(
                work.resolve("cvx.tsv"),
                "888\tNew vaccine\tnew vaccine, for tests\tactive\tvaccine\t\t2026-01-01\n",
                StandardOpenOption.APPEND);
        return CodeSets.load(work);
    }

    @Test
    void keepsNothingOfARejectedMessageButTheMessage() throws SQLException {
        Message answer = exchange.send(sender, Vxu.good().with("PID", 7, "20260312"));

        assertThat(Answers.shown(answer)).containsExactly("AE", "E PID^1^7 101/1");
        assertThat(dispositions()).containsExactly("REFUSED");
        assertThat(exchange.stored("select id::text from patient_source where source_system_id = " + sender))
                .isEmpty();
        assertThat(exchange.stored("select complete::text from message_key where source_system_id = " + sender))
                .containsExactly("false");

        exchange.send(sender, Vxu.good().with("PID", 7, "20260312"));
        assertThat(dispositions()).containsExactly("REFUSED", "REFUSED");
    }

    @Test
    void deletesOnlyWhatTheSenderHasTold() throws SQLException {
        Vxu delete = Vxu.good().with("MSH", 10, "M2").with("RXA", 21, "D");

        assertThat(Answers.shown(exchange.send(sender, delete))).containsExactly("AE", "E ORC^1^3 204/4");
        exchange.send(sender, Vxu.good());
        assertThat(doses()).hasSize(1);
        assertThat(Answers.shown(exchange.send(sender, delete))).containsExactly("AA");
        assertThat(doses()).isEmpty();
        assertThat(Answers.shown(exchange.send(sender, delete))).containsExactly("AA");
        assertThat(dispositions()).containsExactly("PARTLY_STORED", "STORED", "STORED", "RESENT");
    }

    @Test
    void namesTheOrderOfADeleteThatFitsNothing() {
        String delete = HISTORICAL.replace("CP|A", "CP|D");

        Message answer = exchange.send(sender, Vxu.good().plus(SECOND_ORC, delete));

        assertThat(Answers.shown(answer)).containsExactly("AE", "E ORC^2^3 204/4");
    }

    @Test
    void warnsOfAnOrderNumberThatCameBackForAnotherVaccine() throws SQLException {
        exchange.send(sender, Vxu.good());
        Message answer =
                exchange.send(sender, Vxu.patientOnly().with("MSH", 10, "M2").plus(Vxu.ORC, HISTORICAL));

        assertThat(Answers.shown(answer)).containsExactly("AE", "W ORC^1^3 205/3");
        assertThat(doses()).hasSize(2);
    }

    @Test
    void holdsAPatientWhoseIdentifierStoodForSomebodyElse() throws SQLException {
        exchange.send(sender, Vxu.good());
        Vxu other = Vxu.good()
                .with("MSH", 10, "M2")
                .with("PID", 5, "Otherchild^Paul^^^^^L")
                .with("PID", 7, "20240606")
                .with("PID", 8, "M");

        assertThat(Answers.shown(exchange.send(sender, other))).containsExactly("AE", "E PID^1^3 205/3");
        assertThat(held()).containsExactly("IDENTIFIER_REUSED PID^1^3 ");
        assertThat(exchange.stored("select (h.patient_source_id = p.id)::text from held h join patient_source p"
                        + " using (source_system_id) where p.episode = 2 and source_system_id = " + sender))
                .containsExactly("true");
        assertThat(doses()).containsExactly("94 CP");

        exchange.send(sender, other);
        assertThat(held()).hasSize(1);
    }

    @Test
    void storesThreeDosesOfOneOrderNumberOnce() throws SQLException {
        String third = HISTORICAL.replace("83^Hep A", "10^IPV");
        Vxu shared = Vxu.good().plus(Vxu.ORC, HISTORICAL, Vxu.ORC, third);

        assertThat(Answers.shown(exchange.send(sender, shared)))
                .containsExactly("AE", "W ORC^2^3 205/3", "W ORC^3^3 205/3");
        exchange.send(sender, shared.with("MSH", 10, "M2"));

        assertThat(doses()).containsExactlyInAnyOrder("94 CP", "83 CP", "10 CP");
    }

    @Test
    void processesAMessageOnceHoweverManySendItAtOnce() throws Exception {
        byte[] body = Vxu.good().bytes();
        Callable<List<String>> send = () -> Answers.shown(exchange.send(sender, body));
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            List<Callable<List<String>>> sends = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                sends.add(send);
            }
            for (Future<List<String>> answer : clients.invokeAll(sends)) {
                assertThat(answer.get()).containsExactly("AA");
            }
        }

        assertThat(dispositions()).hasSize(16).containsOnlyOnce("STORED");
        assertThat(doses()).hasSize(1);
    }

    @Test
    void keepsTheOrganizationsOfTheSandboxApart() throws SQLException {
        long other = SENDERS.incrementAndGet();
        exchange.send(
                TestExchange.sender(Environment.SANDBOX, sender), Vxu.good().bytes());
        exchange.send(
                TestExchange.sender(Environment.SANDBOX, other), Vxu.good().bytes());
        exchange.send(sender, Vxu.good());
        exchange.send(other, Vxu.good());

        String persons = "select count(distinct person_id)::text from patient_source where source_system_id in (%d, %d)"
                .formatted(sender, other);
        assertThat(exchange.stored("sandbox", persons)).containsExactly("2");
        assertThat(exchange.stored(persons)).containsExactly("1");
    }

    @Test
    void answersWarningsAsTheJurisdictionSays() {
        Vxu warned = Vxu.good().with("PID", 8, "X");

        assertThat(Answers.shown(exchange.send(sender, warned))).containsExactly("AE", "W PID^1^8 103/5");
        TestExchange lenient = new TestExchange(database, keys, Fixture.answeringWarningsWithAa());
        assertThat(Answers.shown(lenient.send(sender, warned.with("MSH", 10, "M2"))))
                .containsExactly("AA", "W PID^1^8 103/5");
    }

    @Test
    void tellsWhatTheTextGaveCauseToWarnOf() {
        byte[] latin = Vxu.good().with("PID", 5, "Testchild^Zoé^^^^^L").text().getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Answers.shown(exchange.send(sender, latin))).containsExactly("AE", "W MSH^1^18 102/");
    }

    @Test
    void handsQueriesOn() {
        String query =
                "MSH|^~\\&|EHR|CLINIC|IIS|STATE|20260310101500-0400||QBP^Q11^QBP_Q11|Q1|P|2.5.1|||ER|AL|||||Z44^CDCPHINVS\r"
                        + "QPD|Z44^Request Evaluated History and Forecast^CDCPHINVS|T1|A1^^^CLINIC^MR\r";

        assertThat(exchange.answer(
                        TestExchange.sender(Environment.PRODUCTION, sender), query.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("a query of " + sender);
    }
}
