package org.jenner.registry.exchange.door.https;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jenner.registry.directory.Authentication;
import org.jenner.registry.directory.Claim;
import org.jenner.registry.directory.Sender;
import org.jenner.registry.exchange.door.BodyReader;
import org.jenner.registry.exchange.door.Reception;
import org.jenner.registry.exchange.door.RemoteAddress;

/**
 * The HTTPS POST door: form fields USERID, PASSWORD, FACILITYID and MESSAGEDATA (names in any case), or HL7 text as the
 * body with HTTP Basic authentication. The answer to a message is HL7 text with status 200, whatever it says; any other
 * status comes with one line of plain text.
 */
@SuppressWarnings("serial") // servlets are never serialized
final class HttpsDoor extends HttpServlet {
    static final String PATH = "/hl7";

    // Percent-encoding makes three bytes of one; the other fields are short.
    private static final int ENCODED = 3;
    private static final int OTHER_FIELDS = 8 << 10;

    private final Reception reception;
    private final int limit;
    private final BodyReader bodies;

    /**
     * @param limit bytes of the largest message taken
     */
    HttpsDoor(Reception reception, BodyReader bodies, int limit) {
        this.reception = reception;
        this.bodies = bodies;
        this.limit = limit;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        DoorAnswer answer;
        try {
            answer = answer(request);
        } catch (RuntimeException | StackOverflowError failed) {
            answer = failed(Reception.failed(failed));
        }
        answer.send(response);
    }

    private DoorAnswer answer(HttpServletRequest request) throws IOException {
        if (request.getPathInfo() != null) {
            return DoorAnswer.refusal(
                    404, "There is nothing at this address. Send messages with POST to " + PATH + ".");
        }
        if (!request.getMethod().equals("POST")) {
            return DoorAnswer.refusal(405, "Send messages with POST.").with("Allow", "POST");
        }
        if (request.getQueryString() != null) {
            return DoorAnswer.refusal(
                    400,
                    "This address takes nothing after a '?'. Put USERID, PASSWORD, FACILITYID and MESSAGEDATA into the"
                            + " body; have a password that stood in an address replaced.");
        }
        if (request.getHeader("Content-Encoding") != null) {
            return DoorAnswer.refusal(415, "Send the body without Content-Encoding.");
        }
        return switch (MediaType.of(request.getContentType())) {
            case FORM -> form(request);
            case HL7 -> raw(request);
            case OTHER ->
                DoorAnswer.refusal(
                        415,
                        "Send application/x-www-form-urlencoded with the fields USERID, PASSWORD, FACILITYID and"
                                + " MESSAGEDATA, or HL7 text as text/plain or application/hl7-v2 with Basic"
                                + " authentication.");
        };
    }

    /** The credentials come first, so nobody unknown makes us read a body. */
    private DoorAnswer raw(HttpServletRequest request) throws IOException {
        Optional<Claim> claim = BasicAuthentication.read(
                request.getHeader("Authorization"), request.getHeader(BasicAuthentication.FACILITY_HEADER));
        if (claim.isEmpty()) {
            return unauthorized("Send USERID and PASSWORD by HTTP Basic authentication.");
        }
        if (request.getContentLengthLong() > limit) {
            return tooLarge();
        }
        return switch (reception.letIn(claim.get(), RemoteAddress.of(request))) {
            case Authentication.Outcome.Accepted(Sender sender) ->
                read(request, limit, body -> handle(request, sender, body));
            case Authentication.Outcome.Refused _ -> wrongCredentials();
            case Authentication.Outcome.TooMany(Duration pause) -> tooMany(pause);
        };
    }

    private DoorAnswer form(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > formLimit()) {
            return tooLarge();
        }
        return read(
                request,
                formLimit(),
                body -> FormFields.read(body)
                        .map(fields -> form(request, fields))
                        .orElseGet(() -> DoorAnswer.refusal(
                                400,
                                "The form cannot be read: a percent sequence is broken or a field stands twice.")));
    }

    private DoorAnswer form(HttpServletRequest request, FormFields fields) {
        Optional<String> userid = fields.text("USERID");
        Optional<String> password = fields.text("PASSWORD");
        if (userid.isEmpty() || password.isEmpty()) {
            return unauthorized("Send the form fields USERID and PASSWORD.");
        }
        Claim claim = new Claim(
                userid.get(), password.get(), fields.text("FACILITYID").orElse(null));
        return switch (reception.letIn(claim, RemoteAddress.of(request))) {
            case Authentication.Outcome.Accepted(Sender sender) -> message(request, sender, fields);
            case Authentication.Outcome.Refused _ -> wrongCredentials();
            case Authentication.Outcome.TooMany(Duration pause) -> tooMany(pause);
        };
    }

    private DoorAnswer message(HttpServletRequest request, Sender sender, FormFields fields) {
        Optional<byte[]> message = fields.bytes("MESSAGEDATA");
        if (message.isEmpty()) {
            return DoorAnswer.refusal(400, "Send the message in the form field MESSAGEDATA.");
        }
        return message.get().length > limit ? tooLarge() : handle(request, sender, message.get());
    }

    private interface Reader {
        DoorAnswer answer(byte[] body);
    }

    private DoorAnswer read(HttpServletRequest request, int limit, Reader reader) throws IOException {
        try (BodyReader.Body body = bodies.read(RemoteAddress.of(request), request.getInputStream(), limit)) {
            return switch (body.outcome()) {
                case COMPLETE -> reader.answer(body.bytes());
                case TOO_LARGE -> tooLarge();
                case TOO_SLOW -> DoorAnswer.refusal(408, "The body took longer than a minute. Send it again.");
                case SHARE_TAKEN -> failed(Reception.shareTaken());
                case NO_MEMORY -> failed(Reception.noMemory());
            };
        }
    }

    private DoorAnswer handle(HttpServletRequest request, Sender sender, byte[] body) {
        return switch (reception.handOver(sender, body)) {
            case Reception.Outcome.Answered(byte[] answer) ->
                DoorAnswer.hl7(answer, MediaType.ofAnswer(request.getHeader("Accept")));
            case Reception.Outcome.Failed failed -> failed(failed);
        };
    }

    private static DoorAnswer failed(Reception.Outcome.Failed failed) {
        DoorAnswer answer = DoorAnswer.refusal(failed.fault().httpStatus(), failed.line());
        return failed.fault()
                .pause()
                .map(pause -> answer.with("Retry-After", Long.toString(pause.toSeconds())))
                .orElse(answer);
    }

    private int formLimit() {
        return ENCODED * limit + OTHER_FIELDS;
    }

    private DoorAnswer tooLarge() {
        return DoorAnswer.refusal(
                413, "A message may have at most " + limit + " bytes here. Send one message at a time.");
    }

    private static DoorAnswer tooMany(Duration pause) {
        long seconds = pause.toSeconds() + 1;
        return DoorAnswer.refusal(
                        429, "Too many failed logins. Wait " + seconds + " seconds and check the credentials.")
                .with("Retry-After", Long.toString(seconds));
    }

    private static DoorAnswer wrongCredentials() {
        return unauthorized("USERID, PASSWORD or FACILITYID is not right.");
    }

    private static DoorAnswer unauthorized(String line) {
        return DoorAnswer.refusal(401, line).with("WWW-Authenticate", "Basic realm=\"Jenner\", charset=\"UTF-8\"");
    }
}
