package org.jenner.registry.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.jenner.hl7.Message;
import org.jenner.registry.directory.Sender;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.testing.RegistryDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not processed at all: each has its exact answer, is kept as a message, and leaves the record alone. */
class RefusalTest {

    @RegisterExtension
    static final RegistryDatabase database = new RegistryDatabase();

    private static final AtomicLong SENDERS = new AtomicLong();

    @TempDir
    private static Path keys;

    private TestExchange exchange;
    private long sender;

    @BeforeEach
    void open() {
        exchange = new TestExchange(database, keys);
        sender = SENDERS.incrementAndGet();
    }

    private void assertRefused(byte[] body, String... answer) throws SQLException {
        assertThat(Answers.shown(exchange.send(sender, body))).containsExactly(answer);
        assertThat(exchange.stored("select disposition from message where source_system_id = " + sender))
                .containsExactly("REFUSED");
        assertThat(exchange.stored("select id::text from patient_source where source_system_id = " + sender))
                .isEmpty();
    }

    @ParameterizedTest(name = "MSH-{0} = {1}")
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            7;  '';              AE; E MSH^1^7 101/7
            7;  yesterday;       AE; E MSH^1^7 102/2
            7;  202603;          AE; E MSH^1^7 102/2
            7;  20270101;        AE; E MSH^1^7 101/1
            9;  '';              AE; E MSH^1^9 101/7
            9;  ADT^A04^ADT_A01; AR; E MSH^1^9 200/
            9;  ORU^R01^ORU_R01; AR; E MSH^1^9 200/
            9;  VXU^V03^VXU_V03; AR; E MSH^1^9^1^2 201/
            10; '';              AE; E MSH^1^10 101/7
            11; '';              AE; E MSH^1^11 101/7
            11; T;               AR; E MSH^1^11 202/
            11; D;               AR; E MSH^1^11 202/
            11; X;               AR; E MSH^1^11 202/
            12; '';              AE; E MSH^1^12 101/7
            12; 2.3.1;           AR; E MSH^1^12 203/
            12; 3;               AR; E MSH^1^12 203/
            """)
    void refusesByTheHeader(int field, String value, String code, String problem) throws SQLException {
        Message answer = exchange.send(sender, Vxu.good().with("MSH", field, value));

        assertThat(Answers.shown(answer)).startsWith(code).contains(problem);
        assertThat(Answers.shown(answer).stream().filter(each -> each.startsWith("E ")))
                .hasSize(1);
        assertThat(exchange.stored("select disposition from message where source_system_id = " + sender))
                .containsExactly("REFUSED");
        assertThat(exchange.stored("select id::text from patient_source where source_system_id = " + sender))
                .isEmpty();
    }

    @Test
    void namesTheVersionsThatAreTaken() {
        Message answer = exchange.send(sender, Vxu.good().with("MSH", 12, "2.3.1"));

        assertThat(answer.first("ERR").orElseThrow().value(8)).contains("2.5.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P", "T", "D"})
    void takesTestMessagesOutsideOfProduction(String processingId) {
        Sender sandbox = TestExchange.sender(Environment.SANDBOX, sender);

        assertThat(Answers.shown(exchange.send(
                        sandbox, Vxu.good().with("MSH", 11, processingId).bytes())))
                .containsExactly("AA");
    }

    @Test
    void refusesWhatIsNoHl7() throws SQLException {
        assertRefused("{\"resourceType\": \"Immunization\"}".getBytes(StandardCharsets.UTF_8), "AR", "E MSH^1 100/");
    }

    @Test
    void refusesNothing() throws SQLException {
        assertRefused(new byte[0], "AR", "E  100/");
    }

    @Test
    void refusesBinary() throws SQLException {
        byte[] noise = new byte[4096];
        new Random(7).nextBytes(noise);

        List<String> answer = Answers.shown(exchange.send(sender, noise));

        assertThat(answer).first().isEqualTo("AR");
        assertThat(exchange.stored("select disposition from message where source_system_id = " + sender))
                .containsExactly("REFUSED");
    }

    @Test
    void refusesAMessageThatIsTooLarge() throws SQLException {
        String note = "NTE|1||" + "x".repeat(2 << 20);

        assertRefused(Vxu.good().plus(note).bytes(), "AR", "E  999/4");
    }

    @Test
    void refusesTenThousandSegments() throws SQLException {
        assertRefused(
                (Vxu.good().text() + "NTE|1||x\r".repeat(10_000)).getBytes(StandardCharsets.UTF_8), "AR", "E  999/4");
    }

    @Test
    void refusesTwoMessagesInOne() throws SQLException {
        assertRefused((Vxu.good().text() + Vxu.good().text()).getBytes(StandardCharsets.UTF_8), "AR", "E MSH^2 100/");
    }

    @Test
    void refusesABatchHere() throws SQLException {
        assertRefused(
                ("BHS|^~\\&|\r" + Vxu.good().text() + "BTS|1\r").getBytes(StandardCharsets.UTF_8), "AR", "E  100/");
    }

    @Test
    void refusesDelimitersThatCannotDivide() throws SQLException {
        assertRefused(
                Vxu.good().text().replace("MSH|^~\\&|", "MSH|^^^^|").getBytes(StandardCharsets.UTF_8),
                "AR",
                "E MSH^1^2 102/");
    }

    @Test
    void readsUnusualDelimiters() {
        String odd = Vxu.good().text().replace("MSH|^~\\&|", "MSH|$~\\&|").replace('^', '$');

        assertThat(Answers.shown(exchange.send(sender, odd.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("AE", "W MSH^1^2 102/");
    }

    @Test
    void refusesAWrongCharacterSet() throws SQLException {
        byte[] latin = Vxu.good()
                .with("MSH", 18, "UNICODE UTF-8")
                .with("PID", 5, "Testchild^Zoé^^^^^L")
                .text()
                .getBytes(StandardCharsets.ISO_8859_1);

        List<String> answer = Answers.shown(exchange.send(sender, latin));

        assertThat(answer).hasSize(2);
        assertThat(answer.get(1)).endsWith("MSH^1^18 102/");
    }

    @ParameterizedTest(name = "up to {0}")
    @CsvSource(delimiter = ';', textBlock = """
            |EHR|CLI;      AE + E MSH^1^7 101/7 + E MSH^1^9 101/7 + E MSH^1^10 101/7 + E MSH^1^11 101/7 + E MSH^1^12 101/7
            |M1|P|2.5.1|;  AE + E PID^1 100/7 + W MSH^1^15 103/ + W MSH^1^16 103/ + W MSH^1^21 103/
            Z22^CDCPHINVS; AE + E PID^1 100/7
            Testchild^;    AE + E PID^1^7 101/7 + W PID^1^5^1^7 101/7 + W PID^1^5^1^2 101/7 + W PID^1^8 101/7
            RXA|0|1|20;    AE + E RXA^1^5 101/7 + E RXA^1^3 102/2 + W RXA^1^21 101/7
            |1|20260310||; AE + E RXA^1^5 101/7 + W RXA^1^21 101/7
            """)
    void answersATruncatedMessageByWhatArrived(String lastWords, String answer) {
        String text = Vxu.good().text();
        String cut = text.substring(0, text.indexOf(lastWords) + lastWords.length());

        assertThat(String.join(" + ", Answers.shown(exchange.send(sender, cut.getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "'';AR + E  100/",
                "MSHH0\\r;AR + E MSH^1^2 102/",
                "MSH|^|||||||^A|||2.2\\r^AA;AR + E MSH^1^2 102/",
                "MSH|;AR + E MSH^1^2 102/",
                "MSH;AR + E MSH^1^2 102/",
                "MSH|^~\\&;AE + E MSH^1^7 101/7 + E MSH^1^9 101/7 + E MSH^1^10 101/7 + E MSH^1^11 101/7 + E MSH^1^12 101/7",
                "MSH|^~\\&|\\0|;AR + E  102/"
            })
    void answersWhateverComes(String body, String verdict) {
        String bytes = body.replace("\\r", "\r").replace("\\0", "\0");

        Message answer = exchange.send(sender, bytes.getBytes(StandardCharsets.UTF_8));

        assertThat(String.join(" + ", Answers.shown(answer))).isEqualTo(verdict);
        assertThat(answer.messageCode()).isEqualTo("ACK");
    }
}
