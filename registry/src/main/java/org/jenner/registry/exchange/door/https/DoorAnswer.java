package org.jenner.registry.exchange.door.https;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What the door answers: an HL7 answer, or one line of plain text that says what the sender can do.
 *
 * @param headers beside Content-Type and Cache-Control
 */
@SuppressWarnings("ArrayRecordComponent") // written to the wire once
record DoorAnswer(int status, String contentType, byte[] body, Map<String, String> headers) {
    private static final String PLAIN = "text/plain";

    DoorAnswer {
        headers = Map.copyOf(headers);
    }

    static DoorAnswer hl7(byte[] body, String contentType) {
        return new DoorAnswer(HttpServletResponse.SC_OK, contentType, body, Map.of());
    }

    static DoorAnswer refusal(int status, String line) {
        return new DoorAnswer(status, PLAIN, (line + "\n").getBytes(StandardCharsets.UTF_8), Map.of());
    }

    DoorAnswer with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new DoorAnswer(status, contentType, body, more);
    }

    void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(contentType + ";charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        headers.forEach(response::setHeader);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
