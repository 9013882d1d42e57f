package org.jenner.hl7.header;

import static org.jenner.hl7.problem.Hl7ErrorCode.DATA_TYPE_ERROR;
import static org.jenner.hl7.problem.Hl7ErrorCode.REQUIRED_FIELD_MISSING;
import static org.jenner.hl7.problem.Hl7ErrorCode.TABLE_VALUE_NOT_FOUND;
import static org.jenner.hl7.problem.Hl7ErrorCode.UNSUPPORTED_EVENT_CODE;
import static org.jenner.hl7.problem.Hl7ErrorCode.UNSUPPORTED_MESSAGE_TYPE;
import static org.jenner.hl7.problem.Hl7ErrorCode.UNSUPPORTED_PROCESSING_ID;
import static org.jenner.hl7.problem.Hl7ErrorCode.UNSUPPORTED_VERSION_ID;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jenner.hl7.Segment;
import org.jenner.hl7.problem.ApplicationErrorCode;
import org.jenner.hl7.problem.Problem;
import org.jenner.hl7.time.TimeReading.Fault;

/** What can be wrong with MSH. */
final class HeaderProblems {

    private HeaderProblems() {}

    static Problem missing(Segment msh, int field) {
        return Problem.error(
                        msh.location(field),
                        REQUIRED_FIELD_MISSING,
                        "msh-" + field + "-missing",
                        "MSH-" + field + " (" + name(field) + ") is required. The message was not processed.",
                        "Fill MSH-" + field + " and send the message again.")
                .with(ApplicationErrorCode.REQUIRED_DATA_MISSING);
    }

    private static String name(int field) {
        return switch (field) {
            case 7 -> "date and time of message";
            case 9 -> "message type";
            case 10 -> "message control ID";
            case 11 -> "processing ID";
            case 12 -> "version ID";
            default -> throw new IllegalArgumentException("MSH-" + field + " is not required");
        };
    }

    static Problem missingEvent(Segment msh) {
        return Problem.error(
                        msh.location(9, 2),
                        REQUIRED_FIELD_MISSING,
                        "msh-9-event-missing",
                        "MSH-9 names no trigger event. The message was not processed.",
                        "Send type, event and structure, such as VXU^V04^VXU_V04.")
                .with(ApplicationErrorCode.REQUIRED_DATA_MISSING);
    }

    static Problem unsupportedType(Segment msh, HeaderRules rules) {
        Set<String> types = rules.messages().stream().map(AcceptedMessage::code).collect(Collectors.toSet());
        return Problem.error(
                msh.location(9),
                UNSUPPORTED_MESSAGE_TYPE,
                "message-type-unsupported",
                "This type of message is not taken here.",
                "Types taken: " + HeaderRules.listed(types) + ".");
    }

    static Problem unsupportedEvent(Segment msh, List<AcceptedMessage> ofCode) {
        Set<String> events = ofCode.stream().map(AcceptedMessage::event).collect(Collectors.toSet());
        return Problem.error(
                msh.location(9, 2),
                UNSUPPORTED_EVENT_CODE,
                "event-code-unsupported",
                "This trigger event is not taken here.",
                "Events taken for this type: " + HeaderRules.listed(events) + ".");
    }

    static Problem unsupportedProcessingId(Segment msh, HeaderRules rules) {
        return Problem.error(
                msh.location(11),
                UNSUPPORTED_PROCESSING_ID,
                "processing-id-unsupported",
                "This processing ID is not taken here.",
                "Processing IDs taken: " + HeaderRules.listed(rules.processingIds())
                        + ". Test and production are separate environments with their own credentials.");
    }

    static Problem unsupportedVersion(Segment msh, HeaderRules rules) {
        return Problem.error(
                msh.location(12),
                UNSUPPORTED_VERSION_ID,
                "version-id-unsupported",
                "This HL7 version is not taken here.",
                "Versions taken: " + HeaderRules.listed(rules.versions()) + ".");
    }

    static Problem invalidTime(Segment msh, Fault fault) {
        String what = switch (fault) {
            case FORM -> "is not in the form YYYYMMDDHHMMSS+-ZZZZ";
            case IMPOSSIBLE_DATE -> "holds a date that does not exist";
            case IMPOSSIBLE_TIME -> "holds a time of day that does not exist";
            case IMPOSSIBLE_ZONE -> "holds a time zone that does not exist";
        };
        return Problem.error(
                        msh.location(7),
                        DATA_TYPE_ERROR,
                        "msh-7-invalid",
                        "MSH-7 " + what + ". The message was not processed.",
                        "Send the time of the message to the second with its zone.")
                .with(ApplicationErrorCode.INVALID_DATE);
    }

    static Problem unusualTime(Segment msh) {
        return Problem.warning(
                msh.location(7),
                DATA_TYPE_ERROR,
                "msh-7-form",
                "MSH-7 is not a time to the second with a zone of four digits.",
                "Send YYYYMMDDHHMMSS+-ZZZZ, such as 20260131093000-0500.");
    }

    static Problem unusualDelimiters(Segment msh) {
        return Problem.warning(
                msh.location(2),
                DATA_TYPE_ERROR,
                "msh-2-unusual",
                "MSH-1 and MSH-2 are not the characters that the guide prescribes.",
                "Begin the message with MSH|^~\\&|");
    }

    static Problem unexpectedStructure(Segment msh, AcceptedMessage accepted) {
        return Problem.warning(
                msh.location(9, 3),
                TABLE_VALUE_NOT_FOUND,
                "msh-9-structure",
                "The third component of MSH-9 is not the structure of this message.",
                "Send " + accepted.code() + "^" + accepted.event() + "^" + accepted.structure() + ".");
    }

    static Problem unexpectedProfile(Segment msh, AcceptedMessage accepted) {
        return Problem.warning(
                msh.location(21),
                TABLE_VALUE_NOT_FOUND,
                "msh-21-profile",
                "MSH-21 does not name a profile of this type of message.",
                "Send one of " + HeaderRules.listed(accepted.profiles()) + " with CDCPHINVS as namespace.");
    }

    static Problem unexpectedConstant(Segment msh, int field, String expected) {
        return Problem.warning(
                msh.location(field),
                TABLE_VALUE_NOT_FOUND,
                "msh-" + field + "-constant",
                "MSH-" + field + " is not " + expected + ".",
                "Send " + expected + " in MSH-" + field + ".");
    }
}
