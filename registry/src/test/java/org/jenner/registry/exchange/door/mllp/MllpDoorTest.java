package org.jenner.registry.exchange.door.mllp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jenner.registry.exchange.door.mllp.MllpPeer.framed;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jenner.registry.directory.Enrollment;
import org.jenner.registry.directory.Sender;
import org.jenner.registry.exchange.door.BodyReader;
import org.jenner.registry.exchange.door.Reception;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.fault.Fault;
import org.jenner.registry.platform.fault.FaultException;
import org.jenner.registry.platform.fault.StartRefusedException;
import org.jenner.registry.testing.Await;
import org.jenner.registry.testing.CapturedLog;
import org.jenner.registry.testing.OpenRegistry;
import org.jenner.registry.testing.TestCertificate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The door over real sockets; behind it stands a handler that repeats what it got. */
class MllpDoorTest {
    private static final String CANARY = "Canaryname";
    private static final int LIMIT = 100_000;
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final List<Sender> SENDERS = new CopyOnWriteArrayList<>();
    private static final CountDownLatch RELEASE = new CountDownLatch(1);

    @RegisterExtension
    static final OpenRegistry registry = new OpenRegistry();

    @TempDir
    static Path folder;

    private static Enrollment.Issued clinic = new Enrollment.Issued("", "", "");

    private static byte[] handle(Sender sender, byte[] body) {
        SENDERS.add(sender);
        String text = new String(body, StandardCharsets.UTF_8);
        switch (text.replaceFirst("(?s).*\r(\\w+).*", "$1")) {
            case "BUSY" -> throw new FaultException(Fault.OVERLOADED, "planted", new IOException(CANARY));
            case "BUG" -> throw new IllegalStateException(CANARY + " in a message of a library");
            case "WAIT" -> await();
            default -> {}
        }
        return ("MSA|AA|" + text).getBytes(StandardCharsets.UTF_8);
    }

    private static void await() {
        try {
            if (!RELEASE.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody released the test's messages");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static MllpDoor door(Bounds bounds) {
        return door(bounds, new MllpListening("127.0.0.1", 0, null, null));
    }

    private static MllpDoor door(Bounds bounds, MllpListening listening) {
        Reception reception = new Reception(
                "mllp", registry.parts().authentication(), MllpDoorTest::handle, new SimpleMeterRegistry());
        MllpDoor door = new MllpDoor(
                listening, reception, new BodyReader(), bounds, registry.parts().clock());
        door.start();
        return door;
    }

    private static Bounds patient() {
        return new Bounds(LIMIT, 20, 10, LONG, LONG, LONG);
    }

    private interface Visit {
        void to(MllpDoor door) throws Exception;
    }

    private static void at(Bounds bounds, Visit visit) throws Exception {
        MllpDoor door = door(bounds);
        try {
            visit.to(door);
        } finally {
            door.stop();
        }
    }

    @BeforeAll
    static void enroll() {
        clinic = registry.enroll("Test Clinic", Environment.CERTIFICATION);
    }

    private static String message(String credential, String word) {
        return "MSH|^~\\&|EHR|CLINIC|IIS|STATE|20260302|" + credential + "|VXU^V04^VXU_V04|M1|P|2.5.1\r" + word
                + "|ä\r";
    }

    private static String credential() {
        return clinic.userid() + ":" + clinic.password();
    }

    /** Bytes as chars. */
    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** MSA and ERR of an acknowledgment that the door made itself. */
    private static String verdict(String answer) {
        String[] segments = answer.split("\r");
        assertThat(segments).hasSize(3);
        assertThat(segments[0]).startsWith("MSH|^~\\&|").contains("|ACK^V04^ACK|");
        return segments[1] + " " + segments[2];
    }

    @Test
    void oneMessageGetsOneAnswerAndTheSecretIsNotHandedOn() throws Exception {
        SENDERS.clear();
        at(patient(), door -> {
            try (MllpPeer peer = MllpPeer.to(door)) {
                for (int time = 0; time < 3; time++) {
                    assertThat(peer.sends(framed(utf8(message(credential(), "ZZZ"))))
                                    .answer())
                            .isEqualTo("MSA|AA|" + message("", "ZZZ"));
                }
            }
        });
        assertThat(SENDERS)
                .hasSize(3)
                .allSatisfy(sender -> assertThat(sender.environment()).isEqualTo(Environment.CERTIFICATION));
    }

    @Test
    void messagesSentInOneGoAreAnsweredInTheirOrder() throws Exception {
        StringBuilder go = new StringBuilder();
        for (int number = 0; number < 20; number++) {
            go.append(framed(message(credential(), "Z" + number).replace("ä", "x")))
                    .append(number % 2 == 0 ? "\r\n" : "");
        }
        at(patient(), door -> {
            try (MllpPeer peer = MllpPeer.to(door)) {
                peer.sends(go.toString());
                peer.endsSending();
                for (int number = 0; number < 20; number++) {
                    assertThat(peer.answer()).contains("\rZ" + number + "|");
                }
                assertThat(peer.isEnded()).isTrue();
            }
        });
    }

    @Test
    void deadAndSlowConnectionsHoldNobodyUp() throws Exception {
        at(patient(), door -> {
            List<MllpPeer> others = new ArrayList<>();
            for (int number = 0; number < 8; number++) {
                others.add(MllpPeer.to(door).sends(number % 2 == 0 ? "" : "\u000BMSH|^~"));
            }
            try (MllpPeer peer = MllpPeer.to(door)) {
                assertThat(peer.sends(framed(message(credential(), "ZZZ"))).answer())
                        .startsWith("MSA|AA|");
            }
            for (MllpPeer other : others) {
                other.close();
            }
            Await.until("those who left are forgotten", () -> door.connections() == 0);
        });
    }

    @Test
    void aSilentSenderIsToldAndLeft() throws Exception {
        at(new Bounds(LIMIT, 20, 10, LONG, SHORT, LONG), door -> {
            try (MllpPeer peer = MllpPeer.to(door).sends("\u000B" + message(credential(), "ZZZ"))) {
                assertThat(verdict(peer.answer()))
                        .isEqualTo("MSA|AR|UNKNOWN ERR|||999^Application error^HL70357|E||||The message did not come to"
                                + " its end in time. Connect again and send it again.");
                assertThat(peer.isEnded()).isTrue();
            }
        });
    }

    @Test
    void anIdleConnectionIsClosedWithoutAWord() throws Exception {
        at(new Bounds(LIMIT, 20, 10, SHORT, LONG, LONG), door -> {
            try (MllpPeer peer = MllpPeer.to(door)) {
                assertThat(peer.isEnded()).isTrue();
            }
        });
    }

    @Test
    void whoDoesNotTakeTheAnswersIsLeft() throws Exception {
        at(new Bounds(LIMIT, 20, 10, LONG, LONG, SHORT), door -> {
            String large = framed(
                    message(credential(), "ZZZ|" + "x".repeat(LIMIT - 1000)).replace("ä", "x"));
            try (MllpPeer peer = MllpPeer.to(door)) {
                assertThatThrownBy(() -> {
                            for (int sent = 0; sent < 10_000; sent++) {
                                peer.sends(large);
                            }
                        })
                        .isInstanceOf(IOException.class);
                Await.until("the connection is given up", () -> door.connections() == 0);
            }
        });
    }

    @Test
    void tooManyConnectionsFromOneAddressAreClosedAtOnce() throws Exception {
        at(new Bounds(LIMIT, 20, 2, LONG, LONG, LONG), door -> {
            try (MllpPeer first = MllpPeer.to(door);
                    MllpPeer _ = MllpPeer.to(door);
                    MllpPeer third = MllpPeer.to(door)) {
                assertThat(third.isEnded()).isTrue();
                first.endsSending();
                assertThat(first.isEnded()).isTrue();
                Await.until("the first one's place is free", () -> door.connections() == 1);
                try (MllpPeer fourth = MllpPeer.to(door)) {
                    assertThat(fourth.sends(framed(message(credential(), "ZZZ")))
                                    .answer())
                            .startsWith("MSA|AA|");
                }
            }
        });
    }

    @Test
    void aMessageOfTheLimitIsTakenAndALongerOneRefused() throws Exception {
        at(patient(), door -> {
            String text = message(credential(), "ZZZ").replace("ä", "x");
            String most = text.replace("|x", "|" + "x".repeat(LIMIT - text.length() + 1));
            try (MllpPeer peer = MllpPeer.to(door)) {
                assertThat(peer.sends(framed(most)).answer()).startsWith("MSA|AA|");
                assertThat(verdict(
                                peer.sends(framed(most + "y".repeat(5 << 20))).answer()))
                        .isEqualTo("MSA|AR|M1 ERR|||999^Application error^HL70357|E||||The message is larger than "
                                + LIMIT + " bytes. Send it in smaller parts.");
                assertThat(peer.isEnded()).isTrue();
            }
        });
    }

    // < is the start block, > the end block, / a carriage return, ~ a line feed, M a message in order.
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "M>/, does not begin with the MLLP start block",
        "GET HTTP//, does not begin with the MLLP start block",
        "<M, The connection ended within the message",
        "<M<M>/, An MLLP start block stands within the message",
        "<M>M>/, The MLLP end block is not followed by a carriage return",
        "<M>, The MLLP end block is not followed by a carriage return",
        "<M>~, The MLLP end block is not followed by a carriage return"
    })
    void brokenFramesAreRefusedAndNothingOfThemIsTaken(String bytes, String what) throws Exception {
        SENDERS.clear();
        String sent = bytes.replace(
                        "M", message(credential(), "ZZZ").replace("ä", "x").replace("~", "-"))
                .replace("/", "\r")
                .replace("<", "\u000B")
                .replace(">", "\u001C")
                .replace("~", "\n");
        at(patient(), door -> {
            try (MllpPeer peer = MllpPeer.to(door).sends(sent)) {
                peer.endsSending();
                String verdict = verdict(peer.answer());
                assertThat(verdict).startsWith("MSA|AR|UNKNOWN ERR|||100^Segment sequence error^HL70357|E||||");
                assertThat(verdict).contains(what).endsWith(". Frame each message as 0x0B, message, 0x1C, 0x0D.");
                assertThat(peer.isEnded()).isTrue();
            }
        });
        assertThat(SENDERS).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'';M1;101^Required field missing^HL70357|E||||MSH-8 does not say who sends.",
                "nobody;M1;101^Required field missing^HL70357|E||||MSH-8 does not say who sends.",
                "nobody:s;M1;204^Unknown key identifier^HL70357|E||||The user or the password of MSH-8 is not right.",
                "USER:wrong;M1;204^Unknown key identifier^HL70357|E||||The user or the password of MSH-8 is not right."
            })
    void withoutARightCredentialInMsh8NothingIsTaken(String credential, String id, String error) throws Exception {
        SENDERS.clear();
        at(patient(), door -> {
            try (MllpPeer peer = MllpPeer.to(door)) {
                String wrong = message(credential.replace("USER", clinic.userid()), "ZZZ");
                assertThat(verdict(peer.sends(framed(wrong)).answer()))
                        .isEqualTo("MSA|AR|" + id + " ERR||MSH^1^8|" + error + " Send USERID:PASSWORD in MSH-8.");
                assertThat(SENDERS).isEmpty();
                assertThat(peer.sends(framed(message(credential(), "ZZZ"))).answer())
                        .as("the connection goes on")
                        .startsWith("MSA|AA|");
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"''", "hello", "MSH", "MSH|", "MSH|^~\\&|||", "'FHS|^~\\&|'"})
    void textWithoutAHeaderHasNoCredential(String text) throws Exception {
        at(patient(), door -> {
            try (MllpPeer peer = MllpPeer.to(door)) {
                assertThat(verdict(peer.sends(framed(text)).answer())).contains("MSA|AR|UNKNOWN", "MSH-8 does not say");
            }
        });
    }

    @Test
    void guessingIsSlowedDownAndARevocationCountsAtOnce() throws Exception {
        Enrollment.Issued leaving = registry.enroll("Leaving Clinic", Environment.SANDBOX);
        at(patient(), door -> {
            try (MllpPeer peer = MllpPeer.to(door)) {
                String right = message(leaving.userid() + ":" + leaving.password(), "ZZZ");
                assertThat(peer.sends(framed(right)).answer()).startsWith("MSA|AA|");
                registry.parts().enrollment().revoke(leaving.userid());
                for (int guess = 0; guess < 10; guess++) {
                    assertThat(verdict(peer.sends(framed(right)).answer())).contains("is not right");
                }
                assertThat(verdict(peer.sends(framed(right)).answer())).contains("Too many failed logins. Wait ");
            }
        });
    }

    @Test
    void troubleOfOursIsAnArToldOnceInTheLogWithoutPatientData() throws Exception {
        at(patient(), door -> {
            try (CapturedLog log = new CapturedLog();
                    MllpPeer peer = MllpPeer.to(door)) {
                String busy = verdict(
                        peer.sends(framed(message(credential(), "BUSY"))).answer());
                assertThat(busy)
                        .startsWith("MSA|AR|M1 ERR|||207^Application internal error^HL70357|E||||Number ")
                        .endsWith(Fault.OVERLOADED.advice());
                assertThat(verdict(
                                peer.sends(framed(message(credential(), "BUG"))).answer()))
                        .endsWith(Fault.INTERNAL.advice());
                assertThat(log.lines()).hasSize(2);
                assertThat(log.text()).doesNotContain(CANARY).doesNotContain(clinic.password());
            }
        });
    }

    @Test
    void aStopLetsTheMessageAtWorkHaveItsAnswer() throws Exception {
        SENDERS.clear();
        MllpDoor door = door(patient());
        try (MllpPeer idle = MllpPeer.to(door);
                MllpPeer peer = MllpPeer.to(door).sends(framed(message(credential(), "WAIT")))) {
            Await.until("the message is at work", () -> SENDERS.size() == 1);
            Thread stop = Thread.ofVirtual().start(door::stop);
            Await.until("the idle connection is closed", () -> door.connections() == 1);
            RELEASE.countDown();
            assertThat(peer.answer()).startsWith("MSA|AA|");
            assertThat(peer.isEnded()).isTrue();
            stop.join();
        }
    }

    @Test
    void speaksTlsWithTheOperatorsCertificate() throws Exception {
        TestCertificate own = TestCertificate.make(folder);
        MllpListening listening = new MllpListening("127.0.0.1", 0, own.certificate(), own.key());
        MllpDoor door = door(patient(), listening);
        try (MllpPeer peer =
                new MllpPeer(trusting(own).getSocketFactory().createSocket("127.0.0.1", MllpPeer.port(door)))) {
            assertThat(peer.sends(framed(message(credential(), "ZZZ"))).answer())
                    .startsWith("MSA|AA|");
        } finally {
            door.stop();
        }
        MllpDoor hasty = door(new Bounds(LIMIT, 20, 10, LONG, LONG, SHORT), listening);
        try (MllpPeer _ = MllpPeer.to(hasty)) {
            Await.until("a handshake that never comes is given up", () -> hasty.connections() == 0);
        } finally {
            hasty.stop();
        }
    }

    private static SSLContext trusting(TestCertificate own) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (InputStream pem = Files.newInputStream(own.certificate())) {
            trusted.setCertificateEntry(
                    "own", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    @Test
    void aPortThatIsTakenIsRefusedInOneLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> door(patient(), new MllpListening("127.0.0.1", taken.getLocalPort(), null, null)))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining("--mllp-port");
        }
    }
}
