package org.jenner.registry.exchange.door.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.testing.OpenRegistry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not taken at all: the answer says why, and the record holds nothing of it. */
class RefusedTest {

    private static final Patient CHILD = Patient.of("R1", "Testrefused", "Child", "20250105", "F");

    @RegisterExtension
    static final OpenRegistry registry =
            new OpenRegistry(Clock.fixed(Instant.parse("2026-03-10T18:00:00Z"), ZoneOffset.UTC), null);

    private static Clinic clinic;

    @BeforeAll
    static void aClinic() {
        clinic = Clinic.live(registry, "Clinic Refused");
    }

    private static void refuses(byte[] body, String verdict) throws Exception {
        Map<String, Long> before = RecordTables.counts(registry, "production");
        Answer answer = clinic.sends(body);
        assertThat(answer.profile()).isEqualTo("Z23");
        assertThat(answer.verdict()).isEqualTo(verdict);
        assertThat(RecordTables.counts(registry, "production")).isEqualTo(before);
        // It is kept all the same, so that a sender's call for help finds it.
        assertThat(RecordTables.column(
                        registry, "production", "select disposition from message order by id desc limit 1"))
                .containsExactly("REFUSED");
    }

    private static void refuses(String body, String verdict) throws Exception {
        refuses(body.getBytes(UTF_8), verdict);
    }

    private static String good() {
        return clinic.submission(CHILD, Dose.given("R1", "20", "20250310"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "'';AR;  100/",
                "Dear registry, please find attached;AR; MSH^1 100/",
                "<ClinicalDocument/>;AR; MSH^1 100/",
                "{\"resourceType\":\"Immunization\"};AR; MSH^1 100/",
                "BHS|^~\\&|;AR;  100/"
            })
    void textThatIsNoMessage(String body, String code, String error) throws Exception {
        refuses(body, code + ";" + error);
    }

    /** Texts on which readers of HL7 stumbled. */
    @Test
    void textThatIsHardlyAMessage() throws Exception {
        refuses("MSHH0\r", "AR; MSH^1^2 102/");
        refuses("MSH|^|||||||^A|||2.2\r^AA", "AR; MSH^1^2 102/");
    }

    @Test
    void bytesThatAreNoText() throws Exception {
        byte[] all = new byte[4096];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) (i * 31);
        }
        refuses(all, "AR; MSH^1^18 102/");
        refuses(
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F'},
                "AR; MSH^1 100/");
        String zero = good().replace("Testrefused", "Test\0refused");
        refuses(zero, "AR;  102/");
    }

    @Test
    void bytesThatAreInNoKnownCharacterSet() throws Exception {
        String named = good().replaceFirst("\\|ER\\|AL\\|\\|", "|ER|AL||KLINGON");
        refuses(named, "AR; MSH^1^18 103/");
    }

    @Test
    void tooMuch() throws Exception {
        StringBuilder many = new StringBuilder(good());
        for (int i = 0; i < 10_000; i++) {
            many.append("NTE|").append(i).append("||x\r");
        }
        refuses(many.toString(), "AR;  999/4");
        Map<String, Long> before = RecordTables.counts(registry, "production");
        HttpResponse<String> large =
                registry.postRaw(clinic.credential(), (good() + "NTE|1||" + "x".repeat(1 << 20)).getBytes(UTF_8));
        assertThat(large.statusCode()).isEqualTo(413);
        HttpResponse<String> huge = registry.postRaw(clinic.credential(), new byte[50 << 20]);
        assertThat(huge.statusCode()).isEqualTo(413);
        assertThat(huge.body()).contains("at most 1048576 bytes").hasLineCount(1);
        assertThat(RecordTables.counts(registry, "production")).isEqualTo(before);
    }

    @Test
    void twoMessagesInOne() throws Exception {
        refuses(good() + good(), "AR; MSH^2 100/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "|2.5.1|; |2.6|; AR; MSH^1^12 203/",
                "|2.5.1|; |2.3.1|; AR; MSH^1^12 203/",
                "|2.5.1|; |klingon|; AR; MSH^1^12 203/",
                "VXU^V04^VXU_V04; VXU^V05^VXU_V04; AR; MSH^1^9^1^2 201/",
                "VXU^V04^VXU_V04; ADT^A04^ADT_A01; AR; MSH^1^9 200/",
                "VXU^V04^VXU_V04; ORU^R01^ORU_R01; AR; MSH^1^9 200/",
                "|P|2.5.1|; |X|2.5.1|; AR; MSH^1^11 202/",
                "|P|2.5.1|; |T|2.5.1|; AR; MSH^1^11 202/",
                "|P|2.5.1|; |D|2.5.1|; AR; MSH^1^11 202/",
                "|P|2.5.1|; ||2.5.1|; AE; MSH^1^11 101/7",
                "|P|2.5.1|; |P||; AE; MSH^1^12 101/7"
            })
    void whatTheHeaderAsksForAndIsNotDoneHere(String from, String to, String code, String error) throws Exception {
        refuses(good().replace(from, to), code + "; " + error);
    }

    @Test
    void testMessagesAreTakenWhereTestsBelong() {
        Clinic sandbox = Clinic.in(Environment.SANDBOX, registry, "Clinic Sandbox");
        for (String id : new String[] {"P", "T", "D"}) {
            assertThat(sandbox.sends(sandbox.submission(CHILD).replace("|P|2.5.1|", "|" + id + "|2.5.1|"))
                            .code())
                    .isEqualTo("AA");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Testrefused^Child^^^^^L; ''; PID^1^5 101/7",
                "R1^^^CLINICREFUSED^MR; ''; PID^1^3 101/7",
                "|20250105|F; ||F; PID^1^7 101/7",
                "|20250105|F; |20250230|F; PID^1^7 102/2",
                "|20250105|F; |20270105|F; PID^1^7 101/1"
            })
    void aPatientWhomNobodyCouldFindAgain(String from, String to, String error) throws Exception {
        refuses(good().replace(from, to), "AE; " + error);
    }

    @Test
    void aMessageAboutNobody() throws Exception {
        refuses(clinic.header("VXU^V04^VXU_V04", "Z22"), "AE; PID^1 100/7");
    }

    /** Cut off in the header, and in PID before the date of birth. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {"|VXU^V04# AE; MSH^1^10 101/7; MSH^1^11 101/7; MSH^1^12 101/7", "Testmaiden^# AE; PID^1^7 101/7"})
    void aMessageCutOffBeforeThePatientIsKnown(String lastWords, String verdict) throws Exception {
        String whole = good();
        String cut = whole.substring(0, whole.indexOf(lastWords) + lastWords.length());
        refuses(cut, verdict);
    }

    @Test
    void latinLettersAreReadAsTheHeaderSays() {
        Patient accented = CHILD.mrn("R2").named("Tésté", "Zoë");
        Answer latin = clinic.sends(clinic.submission(accented)
                .replaceFirst("\\|ER\\|AL\\|\\|", "|ER|AL||8859/1")
                .getBytes(ISO_8859_1));
        assertThat(latin.code()).isEqualTo("AA");
        assertThat(clinic.asks("Z34", accented).segments("PID").getFirst().value(5))
                .isEqualTo("Tésté");
        byte[] bytes = clinic.submission(accented).getBytes(ISO_8859_1);
        Answer assumed = clinic.sends(bytes);
        assertThat(assumed.verdict()).isEqualTo("AE");
        assertThat(assumed.errors("W")).containsExactly("MSH^1^18 102/");
    }

    @Test
    void lettersThatAreNotInTheCharacterSetThatTheHeaderNames() throws Exception {
        String named = clinic.submission(CHILD.named("Tésté", "Zoë"))
                .replaceFirst("\\|ER\\|AL\\|\\|", "|ER|AL||UNICODE UTF-8");
        refuses(named.getBytes(ISO_8859_1), "AR; MSH^1^18 102/");
    }

    @Test
    void oddDelimitersAreReadAsTheHeaderSays() {
        Patient odd = CHILD.mrn("R3").named("Testodd", "Delimited");
        String message = clinic.submission(odd, Dose.given("O1", "20", "20250310"))
                .replace("^~\\&", "@*$%")
                .replace('^', '@')
                .replace('|', '#');
        Answer answer = clinic.sends(message);
        assertThat(answer.verdict()).isEqualTo("AE");
        assertThat(answer.errors("W")).containsExactly("MSH^1^2 102/");
        assertThat(clinic.asks("Z34", odd).doses()).containsExactly("20 20250310");
    }
}
