package org.jenner.registry.exchange.door.mllp;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jenner.hl7.Hl7Reader;
import org.jenner.hl7.Limits;
import org.jenner.hl7.Message;
import org.jenner.hl7.Reading;
import org.jenner.hl7.acknowledgment.Acknowledgment;
import org.jenner.hl7.problem.Problem;
import org.jenner.registry.directory.Authentication;
import org.jenner.registry.directory.Claim;
import org.jenner.registry.directory.Sender;
import org.jenner.registry.exchange.door.BodyReader;
import org.jenner.registry.exchange.door.Reception;
import org.jenner.registry.platform.clock.JurisdictionClock;

/** One connection: a message, its answer, the next message, in the order in which they come. */
final class MllpConnection {
    private static final int HEADER = 4 << 10;
    private static final long SWALLOWED = 64 << 20;

    private final Socket socket;
    private final InetAddress from;
    private final Reception reception;
    private final BodyReader bodies;
    private final Bounds bounds;
    private final JurisdictionClock clock;
    private final Watch watch;
    private volatile boolean atWork;
    private volatile boolean stopping;

    MllpConnection(
            Socket socket,
            Reception reception,
            BodyReader bodies,
            Bounds bounds,
            JurisdictionClock clock,
            Watch watch) {
        this.socket = socket;
        this.from = socket.getInetAddress();
        this.reception = reception;
        this.bodies = bodies;
        this.bounds = bounds;
        this.clock = clock;
        this.watch = watch;
    }

    /**
     * Serves the connection to its end.
     *
     * @throws IOException when it breaks; a message without an answer was perhaps stored, and is known when it comes again
     */
    void serve() throws IOException {
        FrameInput frames = new FrameInput(socket.getInputStream());
        boolean goesOn = true;
        while (goesOn && !stopping) {
            try {
                goesOn = waits(frames) && answers(frames);
            } catch (BrokenFrameException broken) {
                goesOn = refuse(new byte[0], Refusal.broken(broken.kind()));
            } finally {
                atWork = false;
            }
        }
    }

    /** Ends the connection when no message is at work on it, otherwise after its answer. */
    void stop() {
        stopping = true;
        if (!atWork) {
            watch.end(socket);
        }
    }

    /** For the next message, as long as a connection may be idle. */
    private boolean waits(FrameInput frames) throws IOException {
        socket.setSoTimeout(Math.toIntExact(bounds.idle().toMillis()));
        try {
            return frames.next();
        } catch (SocketTimeoutException idle) {
            return false;
        }
    }

    private boolean answers(FrameInput frames) throws IOException {
        atWork = true;
        socket.setSoTimeout(Math.toIntExact(bounds.silence().toMillis()));
        try (BodyReader.Body body = bodies.read(from, frames, bounds.message())) {
            return switch (body.outcome()) {
                case COMPLETE -> send(answer(body.bytes()));
                case TOO_LARGE -> refuse(body.bytes(), Refusal.tooLarge(bounds.message()));
                case TOO_SLOW -> refuse(body.bytes(), Refusal.tooSlow());
                case SHARE_TAKEN -> refuse(body.bytes(), Refusal.failed(Reception.shareTaken()));
                case NO_MEMORY -> refuse(body.bytes(), Refusal.failed(Reception.noMemory()));
            };
        } catch (SocketTimeoutException silent) {
            return refuse(new byte[0], Refusal.tooSlow());
        }
    }

    private byte[] answer(byte[] text) {
        SecurityField field = SecurityField.of(text);
        if (field.claim().isEmpty()) {
            return refusal(text, Refusal.noCredential());
        }
        try {
            return answer(field.claim().get(), field.message());
        } catch (RuntimeException | StackOverflowError failed) {
            return refusal(text, Refusal.failed(Reception.failed(failed)));
        }
    }

    private byte[] answer(Claim claim, byte[] message) {
        return switch (reception.letIn(claim, from)) {
            case Authentication.Outcome.Accepted(Sender sender) ->
                switch (reception.handOver(sender, message)) {
                    case Reception.Outcome.Answered(byte[] answer) -> answer;
                    case Reception.Outcome.Failed failed -> refusal(message, Refusal.failed(failed));
                };
            case Authentication.Outcome.Refused _ -> refusal(message, Refusal.wrongCredential());
            case Authentication.Outcome.TooMany(Duration pause) -> refusal(message, Refusal.tooManyFailures(pause));
        };
    }

    /** Says why, and ends the connection: where the next message begins is not known. */
    private boolean refuse(byte[] text, Problem problem) throws IOException {
        send(refusal(text, problem));
        // A connection closed before all was read would be reset, and the answer lost with it.
        try (Watch.Guard _ = watch.over(socket)) {
            socket.shutdownOutput();
            socket.getInputStream().skip(SWALLOWED);
        }
        return false;
    }

    /** An AR, addressed as well as the header allows. */
    private byte[] refusal(byte[] text, Problem problem) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.now(), clock.zone());
        String controlId = UUID.randomUUID().toString();
        return Acknowledgment.of(new Reading.Unreadable(problem, header(text)), now, controlId)
                .text()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<Message> header(byte[] text) {
        String start = new String(text, 0, Math.min(HEADER, text.length), StandardCharsets.UTF_8);
        return switch (Hl7Reader.read(start.lines().findFirst().orElse(""), Limits.DEFAULT)) {
            case Reading.Read(Message message, var _) -> Optional.of(message);
            case Reading.Unreadable unreadable -> unreadable.header();
        };
    }

    private boolean send(byte[] answer) throws IOException {
        byte[] frame = new byte[answer.length + 3];
        frame[0] = FrameInput.START;
        System.arraycopy(answer, 0, frame, 1, answer.length);
        frame[answer.length + 1] = FrameInput.END;
        frame[answer.length + 2] = FrameInput.CARRIAGE_RETURN;
        try (Watch.Guard _ = watch.over(socket)) {
            OutputStream out = socket.getOutputStream();
            out.write(frame);
            out.flush();
        }
        return true;
    }
}
