package org.jenner.registry.exchange.door.https;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jenner.registry.directory.Enrollment;
import org.jenner.registry.directory.Sender;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.fault.Fault;
import org.jenner.registry.platform.fault.FaultException;
import org.jenner.registry.testing.Await;
import org.jenner.registry.testing.CapturedLog;
import org.jenner.registry.testing.OpenRegistry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The door over real sockets; behind it stands a handler that repeats what it got. */
class HttpsDoorTest {
    private static final String CANARY = "Canaryname";
    private static final Behind BEHIND = new Behind();

    @RegisterExtension
    static final OpenRegistry registry = new OpenRegistry(Clock.systemUTC(), BEHIND::handle);

    private static Enrollment.Issued clinic = new Enrollment.Issued("", "", "");

    /** The handler of these tests; a word in the message says how it behaves. */
    private static final class Behind {
        private final List<Sender> senders = new ArrayList<>();
        private final CountDownLatch release = new CountDownLatch(1);

        byte[] handle(Sender sender, byte[] body) {
            String text = new String(body, StandardCharsets.UTF_8);
            synchronized (senders) {
                senders.add(sender);
            }
            switch (text.replaceFirst("\\|.*", "")) {
                case "DOWN" -> throw new FaultException(Fault.DATABASE_UNAVAILABLE, "planted", new IOException(CANARY));
                case "BUG" -> throw new IllegalStateException(CANARY + " in a message of a library");
                case "WAIT" -> await();
                default -> {}
            }
            return ("MSA|AA|" + text).getBytes(StandardCharsets.UTF_8);
        }

        private void await() {
            try {
                if (!release.await(30, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("nobody released the test's messages");
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @BeforeAll
    static void enroll() {
        clinic = registry.enroll("Test Clinic", Environment.CERTIFICATION);
    }

    @BeforeEach
    void forget() {
        BEHIND.senders.clear();
    }

    @Test
    void answersAFormWithHl7Text() {
        HttpResponse<String> answer = registry.post(clinic, "MSH|ä&+%=\r\nPID|\n");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("MSA|AA|MSH|ä&+%=\r\nPID|\n");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(BEHIND.senders).singleElement().satisfies(sender -> {
            assertThat(sender.environment()).isEqualTo(Environment.CERTIFICATION);
            assertThat(sender.facilityId()).isEqualTo(clinic.facilityId());
        });
    }

    @Test
    void takesFieldNamesInAnyCaseAndNoFacility() {
        HttpResponse<String> answer =
                form("userid=" + clinic.userid() + "&Password=" + clinic.password() + "&messageData=MSH");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("MSA|AA|MSH");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/plain; charset=iso-8859-1",
                "application/hl7-v2",
                "x-application/hl7-v2+er7",
                "application/octet-stream",
                ""
            })
    void takesARawBodyWithBasicAuthentication(String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(registry.url())
                .header("Authorization", OpenRegistry.basic(clinic.userid(), clinic.password()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {'M', 'S', 'H'}));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        HttpResponse<String> answer = registry.send(request.build());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("MSA|AA|MSH");
    }

    @Test
    void answersInTheTypeThatIsAskedFor() {
        HttpResponse<String> answer =
                registry.send(raw("MSH").header("Accept", "application/hl7-v2").build());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/hl7-v2;charset=UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "HEAD", "OPTIONS"})
    void refusesOtherMethods(String method) {
        HttpResponse<String> answer = registry.send(HttpRequest.newBuilder(registry.url())
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void refusesCredentialsInTheAddress() {
        HttpResponse<String> answer = registry.send(
                HttpRequest.newBuilder(URI.create(registry.url() + "?USERID=a&PASSWORD=b&MESSAGEDATA=MSH"))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("into the body").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "multipart/form-data; boundary=x", "text/xml"})
    void refusesOtherForms(String type) {
        HttpResponse<String> answer = registry.send(HttpRequest.newBuilder(registry.url())
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build());
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("application/x-www-form-urlencoded").hasLineCount(1);
    }

    @Test
    void saysNotWhichPartOfTheCredentialsWasWrong() {
        List<String> answers = new ArrayList<>();
        for (Enrollment.Issued wrong : List.of(
                new Enrollment.Issued("nobody", clinic.password(), clinic.facilityId()),
                new Enrollment.Issued(clinic.userid(), "wrong", clinic.facilityId()),
                new Enrollment.Issued(clinic.userid(), clinic.password(), "OTHER"))) {
            HttpResponse<String> answer = registry.post(wrong, "MSH");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
            answers.add(answer.body());
        }
        assertThat(answers).containsOnly("USERID, PASSWORD or FACILITYID is not right.\n");
        assertThat(BEHIND.senders).isEmpty();
    }

    @Test
    void asksForCredentials() {
        assertThat(form("MESSAGEDATA=MSH").statusCode()).isEqualTo(401);
        assertThat(form("USERID=a&MESSAGEDATA=MSH").statusCode()).isEqualTo(401);
        for (String header : List.of("Basic", "Basic !!!", "Bearer abc", "Basic " + "bm9jb2xvbg==")) {
            HttpResponse<String> answer = registry.send(HttpRequest.newBuilder(registry.url())
                    .header("Content-Type", "text/plain")
                    .header("Authorization", header)
                    .POST(HttpRequest.BodyPublishers.ofString("MSH"))
                    .build());
            assertThat(answer.statusCode()).as(header).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MESSAGEDATA=%4, percent",
        "MESSAGEDATA=%zz, percent",
        "MESSAGEDATA=a&messagedata=b, twice",
        "X=1, MESSAGEDATA"
    })
    void refusesABrokenForm(String end, String word) {
        HttpResponse<String> answer = form("USERID=" + clinic.userid() + "&PASSWORD=" + clinic.password() + "&" + end);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(word).hasLineCount(1);
    }

    @Test
    void slowsGuessingDownByUserAndAddress() {
        Enrollment.Issued guessed = registry.enroll("Guessed Clinic", Environment.SANDBOX);
        Enrollment.Issued wrong = new Enrollment.Issued(guessed.userid(), "guess", guessed.facilityId());
        for (int guess = 0; guess < 10; guess++) {
            assertThat(registry.post(wrong, "MSH").statusCode()).isEqualTo(401);
        }
        HttpResponse<String> limited = registry.post(wrong, "MSH");
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 31L);
        assertThat(registry.post(guessed, "MSH").statusCode())
                .as("who has the secret is never locked out")
                .isEqualTo(200);
        assertThat(registry.post(clinic, "MSH").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAUserIdThatNoDatabaseCouldHold() {
        assertThat(form("USERID=a%00b&PASSWORD=x&MESSAGEDATA=MSH").statusCode()).isEqualTo(401);
    }

    @Test
    void noticesARevocationAtOnce() {
        Enrollment.Issued leaving = registry.enroll("Leaving Clinic", Environment.SANDBOX);
        assertThat(registry.post(leaving, "MSH").statusCode()).isEqualTo(200);
        registry.parts().enrollment().revoke(leaving.userid());
        assertThat(registry.post(leaving, "MSH").statusCode()).isEqualTo(401);
    }

    @Test
    void takesAMessageOfTheLimitAndRefusesALongerOne() {
        int limit = registry.parts().jurisdiction().messages().sizeLimit();
        String most = "x".repeat(limit);
        assertThat(registry.post(clinic, most).statusCode()).isEqualTo(200);
        assertThat(registry.postRaw(clinic, most.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(200);
        for (HttpResponse<String> answer : List.of(
                registry.post(clinic, most + "x"),
                registry.postRaw(clinic, (most + "x").getBytes(StandardCharsets.UTF_8)))) {
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains(Integer.toString(limit)).hasLineCount(1);
        }
    }

    @Test
    void refusesFiftyMegabytesWhetherAnnouncedOrNot() throws IOException {
        byte[] megabyte = new byte[1 << 20];
        HttpRequest.BodyPublisher announced = HttpRequest.BodyPublishers.concat(IntStream.range(0, 50)
                .mapToObj(_ -> HttpRequest.BodyPublishers.ofByteArray(megabyte))
                .toArray(HttpRequest.BodyPublisher[]::new));
        assertThat(registry.send(raw("").POST(announced).build()).statusCode()).isEqualTo(413);
        assertThat(chunked(megabyte, 50)).startsWith("HTTP/1.1 413");
    }

    /** A body in chunks says nothing of its length. */
    private static String chunked(byte[] chunk, int count) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", registry.url().getPort())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /hl7 HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nAuthorization: "
                            + OpenRegistry.basic(clinic.userid(), clinic.password())
                            + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int sent = 0; sent < count; sent++) {
                out.write((Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(chunk);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(12), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void answersAFaultWithItsStatusAndLogsItOnceWithoutPatientData() {
        try (CapturedLog log = new CapturedLog()) {
            HttpResponse<String> down = registry.post(clinic, "DOWN|" + CANARY);
            assertThat(down.statusCode()).isEqualTo(503);
            assertThat(down.headers().firstValue("Retry-After")).isPresent();
            assertThat(down.body())
                    .startsWith(Fault.DATABASE_UNAVAILABLE.advice())
                    .hasLineCount(1);
            HttpResponse<String> bug = registry.post(clinic, "BUG|" + CANARY);
            assertThat(bug.statusCode()).isEqualTo(500);
            assertThat(bug.body()).startsWith(Fault.INTERNAL.advice()).doesNotContain(CANARY);
            String number = bug.body().replaceAll("(?s).*number ([0-9a-f]{12}).*", "$1");
            assertThat(log.lines())
                    .hasSize(2)
                    .anySatisfy(line -> assertThat(line).contains(number));
            assertThat(log.text()).doesNotContain(CANARY).doesNotContain(clinic.password());
        }
    }

    @Test
    void tellsThoseBeyondThePoolToComeAgain() {
        List<CompletableFuture<Integer>> waiting = new ArrayList<>();
        int places = Environment.CERTIFICATION.poolSize();
        for (int sender = 0; sender < places; sender++) {
            waiting.add(CompletableFuture.supplyAsync(
                    () -> registry.post(clinic, "WAIT").statusCode(),
                    command -> Thread.ofVirtual().start(command)));
        }
        Await.until("all places are taken", () -> BEHIND.senders.size() == places);
        HttpResponse<String> beyond = registry.post(clinic, "MSH");
        assertThat(beyond.statusCode()).isEqualTo(503);
        assertThat(beyond.headers().firstValue("Retry-After")).isPresent();
        Enrollment.Issued elsewhere = registry.enroll("Undisturbed Clinic", Environment.PRODUCTION);
        assertThat(registry.post(elsewhere, "MSH").statusCode()).isEqualTo(200);
        BEHIND.release.countDown();
        assertThat(waiting).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(200));
        assertThat(registry.post(clinic, "MSH").statusCode()).isEqualTo(200);
    }

    @Test
    void aSenderThatBreaksOffHurtsNobody() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", registry.url().getPort())) {
            socket.getOutputStream()
                    .write("POST /hl7 HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nhalf"
                            .getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(registry.post(clinic, "MSH").statusCode()).isEqualTo(200);
    }

    private static HttpRequest.Builder raw(String body) {
        return HttpRequest.newBuilder(registry.url())
                .header("Content-Type", "text/plain")
                .header("Authorization", OpenRegistry.basic(clinic.userid(), clinic.password()))
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> form(String form) {
        return registry.send(HttpRequest.newBuilder(registry.url())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }
}
