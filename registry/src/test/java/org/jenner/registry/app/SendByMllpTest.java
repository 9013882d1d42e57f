package org.jenner.registry.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jenner.registry.app.send.SendCommand;
import org.jenner.registry.directory.Enrollment;
import org.jenner.registry.exchange.door.mllp.MllpListening;
import org.jenner.registry.exchange.message.MessageHandler;
import org.jenner.registry.platform.commandline.UsageException;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.fault.StartRefusedException;
import org.jenner.registry.platform.file.PrivateFile;
import org.jenner.registry.testing.OpenRegistry;
import org.jenner.registry.testing.TestCertificate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;

/** {@code ./jenner send --to mllp://...} against the real door. */
class SendByMllpTest {
    private static final List<String> RECEIVED = new ArrayList<>();

    @RegisterExtension
    static final OpenRegistry registry =
            new OpenRegistry(Clock.systemUTC(), (_, body) -> answer(new String(body, StandardCharsets.UTF_8)));

    @TempDir
    static Path folder;

    private static Enrollment.Issued clinic = new Enrollment.Issued("", "", "");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private static byte[] answer(String message) {
        RECEIVED.add(message);
        String rest = message.contains("|WARN|")
                ? "MSA|AE|WARN\rERR||PID^1^7|101^Required field missing^HL70357|W||||Send the birth date.\r"
                : "MSA|AA|1\r";
        return ("MSH|^~\\&|JENNER||||20260101||ACK^V04^ACK|1|P|2.5.1\r" + rest).getBytes(StandardCharsets.UTF_8);
    }

    @BeforeAll
    static void runsOnADataDirectory() throws IOException {
        clinic = registry.enroll("Framing Clinic", Environment.SANDBOX);
        PrivateFile.writeLines(
                folder.resolve("ready.properties"),
                Map.of(
                        "mllp.address", "127.0.0.1:" + registry.mllpPort(),
                        "sandbox.userid", clinic.userid(),
                        "sandbox.password", clinic.password(),
                        "sandbox.facilityid", clinic.facilityId()));
    }

    @BeforeEach
    void forget() {
        RECEIVED.clear();
    }

    @Test
    void sendsTheMessagesOfAFileInOrderAndExplainsTheAnswers() throws IOException {
        Path file = file(message("GOOD") + message("WARN"));
        assertThat(run(file.toString(), "--to", plain(), "--as", claim())).isZero();
        assertThat(printed())
                .isEqualToNormalizingNewlines(file + " message 1: accepted (AA)\n" + file
                        + " message 2: accepted, with warnings (AE)\n  warning PID-7: Send the birth date.\n");
    }

    @Test
    void printsJustTheAnswers() throws IOException {
        assertThat(run(file(message("A")).toString(), "--to", plain(), "--as", claim(), "--raw"))
                .isZero();
        assertThat(printed()).startsWith("MSH|").contains("MSA|AA|1").doesNotContain("\u000B", "\u001C");
    }

    @Test
    void isTheExampleOrganizationAtTheRegistryThatRuns() throws IOException {
        assertThat(run(file(message("A")).toString(), "--to", plain())).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "MSH|^~\\&|EHR||||20260101||VXU|1|P|2.5.1; MSH|^~\\&|EHR||||20260101||VXU|1|P|2.5.1",
                "MSH|^~\\&|EHR||||20260101|other:secret|VXU|1|P|2.5.1; MSH|^~\\&|EHR||||20260101||VXU|1|P|2.5.1",
                "MSH*^~\\&*EHR****20260101**VXU*1*P*2.5.1; MSH*^~\\&*EHR****20260101**VXU*1*P*2.5.1",
                "MSH|^~\\&|EHR; MSH|^~\\&|EHR|||||",
                "MSH|^~\\&|Äß€||||20260101; MSH|^~\\&|Äß€||||20260101|"
            })
    void putsTheCredentialInMsh8AndChangesNothingElse(String header, String received) throws IOException {
        assertThat(run(file(header + "\rPID|1|a|b\r").toString(), "--to", plain(), "--as", claim()))
                .isZero();
        assertThat(RECEIVED)
                .singleElement()
                .satisfies(text -> assertThat(text.strip()).isEqualTo(received + "\rPID|1|a|b"));
    }

    @Test
    void saysThatACredentialIsWrong() throws IOException {
        assertThat(run(file(message("A")).toString(), "--to", plain(), "--as", clinic.userid() + ":wrong"))
                .isEqualTo(3);
        assertThat(printed()).contains("rejected (AR)", "error   MSH-8: ");
    }

    @Test
    void goesOnWhenTheDoorEndsTheConnection() throws IOException {
        int limit = registry.parts().jurisdiction().messages().sizeLimit();
        String large = message("LARGE") + "NTE|1||" + "x".repeat(limit) + "\r";
        assertThat(run(file(message("A") + large + message("B")).toString(), "--to", plain(), "--as", claim()))
                .isEqualTo(3);
        assertThat(printed())
                .contains("message 1: accepted (AA)", "message 2: rejected (AR)", "message 3: accepted (AA)");
    }

    @Test
    void doesNotSendWhatWouldBreakTheFrame() throws IOException {
        Path file = file(message("A").replace("PID|1", "PID|\u001C1") + message("B"));
        assertThat(run(file.toString(), "--to", plain(), "--as", claim())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("message 1: not taken", "1C");
        assertThat(printed()).contains("message 2: accepted");
    }

    @Test
    void speaksTlsWithTheNamedMachine() throws Exception {
        TestCertificate made = TestCertificate.make(Files.createDirectory(folder.resolve("certificate")));
        String file = file(message("A")).toString();
        try (WebServer web = open(made)) {
            String address = "mllps://" + web.mllpAddress().orElseThrow();
            assertThat(run(
                            file,
                            "--to",
                            address,
                            "--as",
                            claim(),
                            "--trust",
                            made.certificate().toString()))
                    .isZero();
            assertThatThrownBy(() -> run(file, "--to", address, "--as", claim()))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining("--trust");
            assertThatThrownBy(() -> run(
                            file,
                            "--to",
                            address.replace("127.0.0.1", "127.0.0.2"),
                            "--as",
                            claim(),
                            "--trust",
                            made.certificate().toString()))
                    .as("a certificate of another machine, or nobody there")
                    .isInstanceOf(StartRefusedException.class);
            assertThatThrownBy(() -> run(file, "--to", address.replace("mllps", "mllp"), "--as", claim()))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining("broke");
        }
        assertThatThrownBy(() -> run(file, "--to", plain().replace("mllp:", "mllps:"), "--as", claim()))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("TLS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mllp://127.0.0.1", "mllps://127.0.0.1:2575/hl7", "mllp:127.0.0.1:2575", "mllp2://x:1"})
    void refusesAnAddressThatIsNone(String address) throws IOException {
        String file = file(message("A")).toString();
        assertThatThrownBy(() -> run(file, "--to", address, "--as", claim()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("mllps://HOST:PORT");
    }

    @Test
    void refusesInOneLine() throws IOException {
        String file = file(message("A")).toString();
        assertThatThrownBy(() -> run(file, "--to", "mllp://192.0.2.1:2575", "--as", claim()))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("mllps://");
        assertThatThrownBy(() -> run(file, "--to", "mllp://127.0.0.1:1", "--as", claim()))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("--mllp-port");
        assertThatThrownBy(() -> run(file, "--to", "mllp://127.0.0.1:1"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--as");
        assertThatThrownBy(() -> run(file, "--to", plain(), "--as", "user:pass|word:X"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("MSH-8");
    }

    private static String plain() {
        return "mllp://127.0.0.1:" + registry.mllpPort();
    }

    private static String claim() {
        return clinic.userid() + ":" + clinic.password() + ":" + clinic.facilityId();
    }

    private static WebServer open(TestCertificate made) {
        return WebServer.open(registry.parts(), WebServer.Listening.plain(0), beans -> beans(beans, made));
    }

    private static void beans(GenericApplicationContext beans, TestCertificate made) {
        MessageHandler handler = (_, body) -> answer(new String(body, StandardCharsets.UTF_8));
        beans.registerBean(
                MllpListening.class, () -> new MllpListening("127.0.0.1", 0, made.certificate(), made.key()));
        beans.registerBean("testHandler", MessageHandler.class, () -> handler, bean -> bean.setPrimary(true));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private int run(String... words) {
        return new SendCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Map.of(),
                        folder)
                .run(List.of(words));
    }

    private static String message(String id) {
        return "MSH|^~\\&|EHR||||20260101||VXU^V04^VXU_V04|" + id + "|P|2.5.1\rPID|1\r";
    }

    private static Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("messages.hl7"), text);
    }
}
