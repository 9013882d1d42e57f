package org.jenner.registry.exchange.door.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jenner.registry.directory.Enrollment;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.fault.Fault;
import org.jenner.registry.testing.Await;
import org.jenner.registry.testing.OpenRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Slow senders nobody knows, many from one address: they get its share of the doors' memory, and others are served. */
class CrowdFromOneAddressTest {
    private static final byte[] ANSWER =
            "MSH|^~\\&|J||||20260101||ACK|1|P|2.5.1\rMSA|AA|1\r".getBytes(StandardCharsets.US_ASCII);
    private static final String CROWD = "127.0.0.2";
    private static final String OTHER = "127.0.0.3";
    /** Five of them and a large message are more than an address' share of 96 MB. */
    private static final byte[] BODY = "x".repeat(2_100_000).getBytes(StandardCharsets.US_ASCII);

    private static final String LARGE = "MSH" + "x".repeat(1_000_000);

    @RegisterExtension
    static final OpenRegistry registry = new OpenRegistry(Clock.systemUTC(), (_, _) -> ANSWER);

    private static Enrollment.Issued clinic = new Enrollment.Issued("", "", "");

    private final List<Socket> slow = new ArrayList<>();

    @BeforeAll
    static void enroll() {
        clinic = registry.enroll("Test Clinic", Environment.SANDBOX);
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : slow) {
            socket.close();
        }
    }

    @Test
    void oneAddressGetsItsShareAndOthersAreServed() throws IOException {
        assertThat(refused(() -> post(CROWD, LARGE), "HTTP/1.1 503 "))
                .contains("\r\nRetry-After: ", Fault.SHARE_TAKEN.advice());
        assertThat(refused(() -> byMllp(CROWD, LARGE), "MSA|AR|")).contains("|207^", Fault.SHARE_TAKEN.advice());
        assertThat(post(OTHER, LARGE)).startsWith("HTTP/1.1 200 ").contains("MSA|AA|1");
        assertThat(byMllp(OTHER, LARGE)).contains("MSA|AA|1");
        hangUp();
        Await.until(
                "the crowd's address is served again", () -> post(CROWD, LARGE).startsWith("HTTP/1.1 200 "));
    }

    /** The answer once the crowd has grown to its share. */
    private String refused(Supplier<String> sending, String sign) throws IOException {
        String answer = sending.get();
        for (int grown = 0; !answer.contains(sign); grown++) {
            assertThat(grown).as("the crowd grows and grows: %s", answer).isLessThan(40);
            slow.add(slowForm());
            answer = sending.get();
        }
        return answer;
    }

    /** Sends most of a body and then nothing more. */
    private static Socket slowForm() throws IOException {
        Socket socket = from(CROWD, registry.url().getPort());
        socket.getOutputStream()
                .write(("POST /hl7 HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                + "Content-Length: " + (BODY.length + 1) + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(BODY);
        return socket;
    }

    private static String post(String address, String message) {
        String form = "USERID=" + clinic.userid() + "&PASSWORD=" + clinic.password() + "&MESSAGEDATA=" + message;
        try (Socket socket = from(address, registry.url().getPort())) {
            socket.getOutputStream()
                    .write(("POST /hl7 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                                    + form.length() + "\r\n\r\n" + form)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static String byMllp(String address, String text) {
        String message =
                "MSH|^~\\&|EHR||||20260101|" + clinic.userid() + ":" + clinic.password() + "|VXU|1|P|2.5.1\r" + text;
        try (Socket socket = from(address, registry.mllpPort())) {
            socket.getOutputStream().write(("\u000B" + message + "\u001C\r").getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static Socket from(String address, int port) throws IOException {
        Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port, InetAddress.ofLiteral(address), 0);
        socket.setSoTimeout(60_000);
        return socket;
    }
}
