package org.jenner.registry.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jenner.registry.testing.OpenRegistry;
import org.jenner.registry.testing.PageVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no page and no door gets to see: who sent them learns what to do, and nothing of what we run on. */
class UnservedRequestsTest {
    private static final String CANARY = "Canaryname";
    private static final int LONG = 40_000;

    @RegisterExtension
    static final OpenRegistry registry = new OpenRegistry();

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "POST, /hl7/Canaryname, HTTP/1.1, 404",
        "GET, /hl7/, HTTP/1.1, 404",
        "POST, /soap/Canaryname?wsdl, HTTP/1.1, 404",
        "TRACE, /hl7, HTTP/1.1, 405",
        "TRACE, /soap, HTTP/1.1, 405",
        "POST, /hl7/%2FCanaryname, HTTP/1.1, 400",
        "POST, /hl7?Canaryname=<>, HTTP/1.1, 400",
        "POST, /soap?Canaryname=\\^{}, HTTP/1.1, 400",
        "GET, /people?Canaryname=<>, HTTP/1.1, 400",
        "POST, /hl7, HTTP/9.9, 505",
        "(Canaryname), /hl7, HTTP/1.1, 400"
    })
    void underADoorAndWhereThePathCannotBeReadTheAnswerIsOneLine(String method, String path, String version, int status)
            throws IOException {
        assertThat(answer(method + " " + path + " " + version + "\r\nHost: localhost\r\n"))
                .satisfies(answer -> assertIsALine(answer, status));
    }

    @Test
    void aFirstLineThatIsNoneGetsALine() throws IOException {
        assertIsALine(answer(CANARY + "\r\n"), 400);
        assertIsALine(answer("\u0016\u0003\u0001" + CANARY + "\r\n"), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: localhost\r\nTransfer-Encoding: Canaryname",
                "Host: localhost\r\nContent-Length: 1\r\nContent-Length: 2",
                "Host: localhost\r\nContent-Length: Canaryname",
                "X-Canaryname: 1",
                "Host: localhost\r\nHost: Canaryname",
                "Host: Canary name"
            })
    void headersThatMeanNothingGetALineAtADoorAndAPageElsewhere(String headers) throws IOException {
        String atDoor = answer("POST /hl7 HTTP/1.1\r\n" + headers + "\r\n");
        assertIsALine(atDoor, Integer.parseInt(atDoor.substring(9, 12)));
        String atPage = answer("POST /people HTTP/1.1\r\n" + headers + "\r\n");
        assertIsAPage(atPage, Integer.parseInt(atPage.substring(9, 12)));
    }

    @Test
    void headersOverTheLimitGetALineAtADoorAndAPageElsewhere() throws IOException {
        String longHeader = "Host: localhost\r\nX-Long: " + CANARY.repeat(LONG / CANARY.length()) + "\r\n";
        assertIsALine(answer("POST /hl7 HTTP/1.1\r\n" + longHeader), 400);
        assertIsAPage(answer("GET /people HTTP/1.1\r\n" + longHeader), 400);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "TRACE, /people, 405",
        "GET, /people/%2FCanaryname, 400",
        "GET, /%00Canaryname, 400",
        "GET, /assets/..%5CCanaryname, 400"
    })
    void elsewhereTheAnswerIsTheErrorPage(String method, String path, int status) throws IOException {
        assertIsAPage(answer(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n"), status);
    }

    @Test
    void aPageThatTakesNotTheMethodSaysWhichItTakes() {
        PageVisitor nobody = PageVisitor.nobody(registry);
        assertThat(nobody.send(java.net.http.HttpRequest.newBuilder(nobody.address("/sign-in"))
                                .DELETE())
                        .headers()
                        .firstValue("Allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("GET", "POST"));
    }

    private static void assertIsALine(String answer, int status) {
        assertSaysNothing(answer, status);
        assertThat(answer).containsIgnoringCase("Content-Type: text/plain");
        String body = body(answer);
        assertThat(body).endsWith(".\n").hasLineCount(1);
    }

    private static void assertIsAPage(String answer, int status) {
        assertSaysNothing(answer, status);
        assertThat(answer)
                .containsIgnoringCase("Content-Type: text/html")
                .containsIgnoringCase("Content-Security-Policy: default-src 'none'");
        assertThat(body(answer)).contains("Example Immunization Registry", "Go to the start page");
    }

    private static void assertSaysNothing(String answer, int status) {
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ").doesNotContain(CANARY);
        assertThat(answer.toLowerCase(Locale.ROOT))
                .doesNotContain("tomcat", "apache", "exception", "spring", "java", "\"status\"", "http status");
    }

    private static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    /** What comes back, to its end. */
    private static String answer(String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", registry.url().getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
