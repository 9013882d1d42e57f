package org.jenner.registry.exchange.door.mllp;

import static org.jenner.hl7.problem.Hl7ErrorCode.APPLICATION_ERROR;
import static org.jenner.hl7.problem.Hl7ErrorCode.APPLICATION_INTERNAL_ERROR;
import static org.jenner.hl7.problem.Hl7ErrorCode.REQUIRED_FIELD_MISSING;
import static org.jenner.hl7.problem.Hl7ErrorCode.SEGMENT_SEQUENCE_ERROR;
import static org.jenner.hl7.problem.Hl7ErrorCode.UNKNOWN_KEY_IDENTIFIER;

import java.time.Duration;
import org.jenner.hl7.problem.Location;
import org.jenner.hl7.problem.Problem;
import org.jenner.registry.exchange.door.Reception;

/** What the door itself says to a message that it does not hand over, or that came to nothing: one problem each. */
final class Refusal {
    private static final Location MSH_8 = Location.ofField("MSH", 1, 8);

    private Refusal() {}

    static Problem noCredential() {
        return Problem.error(
                MSH_8,
                REQUIRED_FIELD_MISSING,
                "credential-missing",
                "MSH-8 does not say who sends.",
                "Send USERID:PASSWORD in MSH-8.");
    }

    static Problem wrongCredential() {
        return Problem.error(
                MSH_8,
                UNKNOWN_KEY_IDENTIFIER,
                "credential-wrong",
                "The user or the password of MSH-8 is not right.",
                "Send USERID:PASSWORD in MSH-8.");
    }

    static Problem tooManyFailures(Duration pause) {
        return Problem.error(
                MSH_8,
                UNKNOWN_KEY_IDENTIFIER,
                "credential-failed-too-often",
                "Too many failed logins.",
                "Wait " + (pause.toSeconds() + 1) + " seconds and check the credentials.");
    }

    static Problem tooLarge(int limit) {
        return Problem.error(
                null,
                APPLICATION_ERROR,
                "message-too-large",
                "The message is larger than " + limit + " bytes.",
                "Send it in smaller parts.");
    }

    static Problem tooSlow() {
        return Problem.error(
                null,
                APPLICATION_ERROR,
                "message-too-slow",
                "The message did not come to its end in time.",
                "Connect again and send it again.");
    }

    static Problem broken(BrokenFrameException.Kind kind) {
        String what = switch (kind) {
            case NO_START -> "The message does not begin with the MLLP start block.";
            case CUT_OFF -> "The connection ended within the message.";
            case BEGUN_TWICE -> "An MLLP start block stands within the message.";
            case BROKEN_END -> "The MLLP end block is not followed by a carriage return.";
        };
        return Problem.error(
                null, SEGMENT_SEQUENCE_ERROR, "frame-broken", what, "Frame each message as 0x0B, message, 0x1C, 0x0D.");
    }

    static Problem failed(Reception.Outcome.Failed failed) {
        return Problem.error(
                null,
                APPLICATION_INTERNAL_ERROR,
                "registry-failed",
                "Number " + failed.number() + ".",
                failed.fault().advice());
    }
}
