package org.jenner.registry.exchange.door.soap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.jenner.registry.exchange.door.BodyReader;
import org.jenner.registry.exchange.door.RemoteAddress;
import org.jspecify.annotations.Nullable;

/** What was found out about one request on its way to the service, for those who come after. */
final class SoapRequest {
    private static final String ATTRIBUTE = SoapRequest.class.getName();
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\\s;\"]+)");

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final BodyReader.Body body;
    private @Nullable UsernameToken token;
    private @Nullable String messageId;

    private SoapRequest(HttpServletRequest request, HttpServletResponse response, BodyReader.Body body) {
        this.request = request;
        this.response = response;
        this.body = body;
    }

    /** From here on it goes along with the request. */
    static void attach(HttpServletRequest request, HttpServletResponse response, BodyReader.Body body) {
        request.setAttribute(ATTRIBUTE, new SoapRequest(request, response, body));
    }

    /** The request that this message came with. */
    static SoapRequest of(Message message) {
        Object request = Objects.requireNonNull(message.get(AbstractHTTPDestination.HTTP_REQUEST));
        return (SoapRequest) ((HttpServletRequest) request).getAttribute(ATTRIBUTE);
    }

    /** The charset that the Content-Type names. Not as the servlet tells it: others set a default there. */
    static @Nullable String charset(HttpServletRequest request) {
        Matcher named = CHARSET.matcher(request.getContentType());
        return named.find() ? named.group(1) : null;
    }

    InetAddress from() {
        return RemoteAddress.of(request);
    }

    BodyReader.Body body() {
        return body;
    }

    /** Null when none is named; the XML then says it itself. */
    @Nullable
    String charset() {
        return charset(request);
    }

    /** The credentials of the header; null when there are none. */
    @Nullable
    UsernameToken token() {
        return token;
    }

    void token(UsernameToken found) {
        token = found;
    }

    /** MessageID of WS-Addressing; null when there is none. */
    @Nullable
    String messageId() {
        return messageId;
    }

    void messageId(String found) {
        messageId = found;
    }

    /** Tells the sender when to come again. */
    void retryAfter(Duration pause) {
        response.setHeader("Retry-After", Long.toString(pause.toSeconds()));
    }
}
