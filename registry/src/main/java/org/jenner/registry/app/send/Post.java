package org.jenner.registry.app.send;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.jenner.registry.platform.fault.StartRefusedException;
import org.jspecify.annotations.Nullable;

/** Sends one message after the other over one connection, by the form of the HTTPS POST door. */
final class Post implements Way {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(90);

    private static final int OK = 200;

    private final Destination destination;
    private final HttpClient client;

    /**
     * @param trusted a file of certificates in PEM form to trust instead of the machine's; null: the machine's
     */
    Post(Destination destination, @Nullable Path trusted) {
        this.destination = destination;
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT);
        if (trusted != null) {
            builder.sslContext(Trust.in(trusted));
        }
        this.client = builder.build();
    }

    /** Status 200 brings an HL7 answer, any other a line of text. */
    @Override
    public Answer send(byte[] message) {
        HttpRequest request = HttpRequest.newBuilder(destination.url())
                .timeout(ANSWER)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofByteArray(form(message)))
                .build();
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return response.statusCode() == OK
                    ? new Answer.Hl7(response.body())
                    : new Answer.Refusal("(HTTP " + response.statusCode() + ") "
                            + new String(response.body(), StandardCharsets.UTF_8).strip());
        } catch (ConnectException refused) {
            throw new StartRefusedException(
                    "nothing listens at " + destination.url() + ": is the registry started?", refused);
        } catch (HttpTimeoutException late) {
            throw new StartRefusedException(
                    "no answer from " + destination.url() + " in time: send again later; a message that was stored is"
                            + " recognized",
                    late);
        } catch (SSLException untrusted) {
            throw new StartRefusedException(
                    "the certificate of " + destination.url() + " is not trusted (" + untrusted.getMessage()
                            + "): name it with --trust FILE",
                    untrusted);
        } catch (IOException broken) {
            throw new StartRefusedException("the connection to " + destination.url() + " broke: send again", broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new StartRefusedException("interrupted", stop);
        }
    }

    private byte[] form(byte[] message) {
        ByteArrayOutputStream form = new ByteArrayOutputStream(message.length * 2);
        field(form, "USERID", destination.userid().getBytes(StandardCharsets.UTF_8));
        field(form, "&PASSWORD", destination.password().getBytes(StandardCharsets.UTF_8));
        if (!destination.facilityId().isEmpty()) {
            field(form, "&FACILITYID", destination.facilityId().getBytes(StandardCharsets.UTF_8));
        }
        field(form, "&MESSAGEDATA", message);
        return form.toByteArray();
    }

    private static void field(ByteArrayOutputStream form, String name, byte[] value) {
        form.writeBytes((name + "=").getBytes(StandardCharsets.US_ASCII));
        for (byte one : value) {
            if (one >= 'a' && one <= 'z' || one >= 'A' && one <= 'Z' || one >= '0' && one <= '9') {
                form.write(one);
            } else {
                form.write('%');
                form.write(Character.toUpperCase(Character.forDigit(one >> 4 & 15, 16)));
                form.write(Character.toUpperCase(Character.forDigit(one & 15, 16)));
            }
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
