package org.jenner.registry.app.kill;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The way to a registry's HTTPS POST door. */
final class Door implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(120);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private volatile URI address = URI.create("http://127.0.0.1/");

    /** What came back. */
    sealed interface Answer {
        /** An HL7 message. */
        record Hl7(String text) implements Answer {}

        /** The registry's own trouble, with the advice to send again. */
        record ComeAgain(String line) implements Answer {}

        /** The connection could not be made, or broke: whether the message arrived is not known. */
        record Broken(String reason) implements Answer {}

        /** Anything else, which no sender should ever see here. */
        record Wrong(int status, String text) implements Answer {}
    }

    /** From now on the registry is there: it takes another free port at each start. */
    void isAt(String url) {
        address = URI.create(url);
    }

    Answer post(Clinic clinic, String message) {
        String form = "USERID=" + encoded(clinic.userid()) + "&PASSWORD=" + encoded(clinic.password()) + "&FACILITYID="
                + encoded(clinic.facilityId()) + "&MESSAGEDATA=" + encoded(message);
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(ANSWER)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            return read(client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            return new Answer.Broken(broken.toString());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        }
    }

    private static Answer read(HttpResponse<String> response) {
        boolean again = response.headers().firstValue("Retry-After").isPresent()
                && response.body().contains("again in");
        return switch (response.statusCode()) {
            case 200 -> new Answer.Hl7(response.body());
            case 503 ->
                again
                        ? new Answer.ComeAgain(response.body())
                        : new Answer.Wrong(503, "without advice: " + response.body());
            default -> new Answer.Wrong(response.statusCode(), response.body());
        };
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
