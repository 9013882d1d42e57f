package org.jenner.bench.door;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The way to a registry's HTTPS POST door; serves many threads. */
public final class Door implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(120);
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private volatile URI address;

    public Door(URI address) {
        this.address = address;
    }

    /** From now on the registry is there: it may take another free port at each start. */
    public void isAt(URI other) {
        address = other;
    }

    /** Sends a message, waits, and tells what came back. */
    public Answer post(Credential credential, String message) {
        String form = "USERID=" + encoded(credential.userid()) + "&PASSWORD=" + encoded(credential.password())
                + "&FACILITYID=" + encoded(credential.facilityId()) + "&MESSAGEDATA=" + encoded(message);
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
            return new Answer.Broken("interrupted");
        }
    }

    private static Answer read(HttpResponse<String> response) {
        boolean again = response.headers().firstValue("Retry-After").isPresent()
                && response.body().contains("again in");
        return switch (response.statusCode()) {
            case OK -> new Answer.Hl7(response.body());
            case UNAVAILABLE ->
                again
                        ? new Answer.ComeAgain(response.body())
                        : new Answer.Wrong(UNAVAILABLE, "without advice: " + response.body());
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
