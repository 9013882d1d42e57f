package org.jenner.registry.exchange.door.soap;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.jenner.registry.exchange.door.BodyReader;
import org.jenner.registry.exchange.door.RemoteAddress;
import org.jspecify.annotations.Nullable;

/**
 * The SOAP door: POST takes an envelope, GET with {@code ?wsdl} gives the contract. Everything that is no SOAP 1.2 request
 * gets one line of plain text.
 */
@SuppressWarnings("serial") // servlets are never serialized
final class SoapDoor extends HttpServlet {
    static final String PATH = "/soap";

    // A character of the message takes up to six bytes as &#xNN;; the rest of an envelope is short.
    private static final int ESCAPED = 6;
    private static final int ENVELOPE = 64 << 10;
    private static final String SOAP = "application/soap+xml";

    private static final String ADVICE =
            "Send SOAP requests with POST to " + PATH + "; GET " + PATH + "?wsdl answers with the contract.";

    private final AbstractHTTPDestination service;
    private final BodyReader bodies;
    private final int limit;

    /**
     * @param service takes envelopes
     * @param limit bytes of the largest message taken
     */
    SoapDoor(AbstractHTTPDestination service, BodyReader bodies, int limit) {
        this.service = service;
        this.bodies = bodies;
        this.limit = limit;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (request.getPathInfo() != null) {
            refuse(response, 404, ADVICE);
            return;
        }
        switch (request.getMethod()) {
            case "POST" -> post(request, response);
            case "GET" -> get(request, response);
            default -> {
                response.setHeader("Allow", "GET, POST");
                refuse(response, 405, ADVICE);
            }
        }
    }

    private static void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"wsdl".equalsIgnoreCase(request.getQueryString())) {
            refuse(response, 404, ADVICE);
            return;
        }
        byte[] wsdl = Contract.wsdl(request.getRequestURL().toString()).getBytes(StandardCharsets.UTF_8);
        send(response, HttpServletResponse.SC_OK, "text/xml;charset=UTF-8", wsdl);
    }

    private void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getQueryString() != null) {
            refuse(response, 400, "This address takes nothing after a '?' with POST.");
        } else if (request.getHeader("Content-Encoding") != null) {
            refuse(response, 415, "Send the envelope without Content-Encoding.");
        } else if (!isSoap(request.getContentType())) {
            refuse(response, 415, "Send a SOAP 1.2 envelope as " + SOAP + ", without attachments.");
        } else if (!isKnown(SoapRequest.charset(request))) {
            refuse(response, 415, "The charset of the Content-Type is not known here. Send UTF-8.");
        } else {
            handOver(request, response);
        }
    }

    private void handOver(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (BodyReader.Body body =
                bodies.read(RemoteAddress.of(request), request.getInputStream(), ESCAPED * limit + ENVELOPE)) {
            SoapRequest.attach(request, response, body);
            service.invoke(getServletConfig(), getServletContext(), request, response);
        }
    }

    private static boolean isSoap(@Nullable String contentType) {
        return contentType != null
                && contentType
                        .replaceFirst(";.*", "")
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .equals(SOAP);
    }

    private static boolean isKnown(@Nullable String charset) {
        try {
            return charset == null || Charset.isSupported(charset);
        } catch (IllegalCharsetNameException noName) {
            return false;
        }
    }

    private static void refuse(HttpServletResponse response, int status, String line) throws IOException {
        send(response, status, "text/plain;charset=UTF-8", (line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpServletResponse response, int status, String type, byte[] body) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
