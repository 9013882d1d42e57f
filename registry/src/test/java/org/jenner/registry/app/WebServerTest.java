package org.jenner.registry.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jenner.registry.app.send.SendCommand;
import org.jenner.registry.directory.Enrollment;
import org.jenner.registry.exchange.message.MessageHandler;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.fault.StartRefusedException;
import org.jenner.registry.testing.OpenRegistry;
import org.jenner.registry.testing.TestCertificate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;

/** The web server: TLS with the operator's own files, and refusals. */
class WebServerTest {
    private static final byte[] ANSWER =
            "MSH|^~\\&|JENNER||||20260101||ACK^V04^ACK|1|P|2.5.1\rMSA|AA|1\r".getBytes(StandardCharsets.UTF_8);
    private static final MessageHandler HANDLER = (sender, body) -> ANSWER;

    @RegisterExtension
    static final OpenRegistry registry = new OpenRegistry(Clock.systemUTC(), HANDLER);

    @TempDir
    static Path folder;

    private static Path certificate = Path.of("");
    private static Path key = Path.of("");

    @BeforeAll
    static void makeACertificate() throws Exception {
        TestCertificate made = TestCertificate.make(Files.createDirectory(folder.resolve("with blank")));
        certificate = made.certificate();
        key = made.key();
    }

    @Test
    void speaksTlsWithTheOperatorsCertificate() throws IOException {
        Enrollment.Issued clinic = registry.enroll("Encrypted Clinic", Environment.SANDBOX);
        Path message = Files.writeString(folder.resolve("message.hl7"), "MSH|^~\\&|EHR||||20260101||VXU|1|P|2.5.1\r");
        try (WebServer web = open(certificate, key)) {
            String as = clinic.userid() + ":" + clinic.password() + ":" + clinic.facilityId();
            String to = "https://127.0.0.1:" + web.port() + "/hl7";
            assertThat(send(message.toString(), "--to", to, "--as", as, "--trust", certificate.toString()))
                    .isZero();
            assertThatThrownBy(() -> send(message.toString(), "--to", to, "--as", as))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining("--trust");
        }
    }

    @Test
    void refusesACertificateThatIsNone() throws IOException {
        Path nonsense = Files.writeString(folder.resolve("nonsense.pem"), "nonsense");
        assertThatThrownBy(() -> open(nonsense, key))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("certificate");
        assertThatThrownBy(() -> open(certificate, nonsense))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("certificate");
    }

    @Test
    void refusesAPortThatWasTakenMeanwhile() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> WebServer.open(
                            registry.parts(), WebServer.Listening.plain(taken.getLocalPort()), WebServerTest::beans))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining("--port");
        }
    }

    private static WebServer open(Path certificate, Path key) {
        return WebServer.open(
                registry.parts(), new WebServer.Listening("127.0.0.1", 0, certificate, key), WebServerTest::beans);
    }

    private static void beans(GenericApplicationContext context) {
        context.registerBean("testHandler", MessageHandler.class, () -> HANDLER, bean -> bean.setPrimary(true));
    }

    private static int send(String... words) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new SendCommand(nowhere, nowhere, Map.of(), folder).run(List.of(words));
    }
}
