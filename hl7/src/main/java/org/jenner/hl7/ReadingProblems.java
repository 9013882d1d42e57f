package org.jenner.hl7;

import static org.jenner.hl7.problem.Hl7ErrorCode.APPLICATION_ERROR;
import static org.jenner.hl7.problem.Hl7ErrorCode.DATA_TYPE_ERROR;
import static org.jenner.hl7.problem.Hl7ErrorCode.SEGMENT_SEQUENCE_ERROR;
import static org.jenner.hl7.problem.Hl7ErrorCode.TABLE_VALUE_NOT_FOUND;

import org.jenner.hl7.problem.ApplicationErrorCode;
import org.jenner.hl7.problem.Location;
import org.jenner.hl7.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a text before anything is known of its content. */
final class ReadingProblems {

    private static final Location MSH_2 = Location.ofField("MSH", 1, 2);
    private static final Location MSH_18 = Location.ofField("MSH", 1, 18);

    private ReadingProblems() {}

    static Problem empty() {
        return Problem.error(
                null,
                SEGMENT_SEQUENCE_ERROR,
                "message-empty",
                "No message was received.",
                "Send one HL7 message, beginning with MSH.");
    }

    static Problem noHeader() {
        return Problem.error(
                Location.ofSegment("MSH", 1),
                SEGMENT_SEQUENCE_ERROR,
                "message-header-missing",
                "The text does not begin with an MSH segment.",
                "Send HL7 v2 text (not XML, JSON or a file name), MSH first.");
    }

    static Problem batch() {
        return Problem.error(
                null,
                SEGMENT_SEQUENCE_ERROR,
                "batch-instead-of-message",
                "A batch (FHS or BHS) arrived where one message is expected.",
                "Send each message on its own, or the file to the batch interface.");
    }

    static Problem severalMessages() {
        return Problem.error(
                Location.ofSegment("MSH", 2),
                SEGMENT_SEQUENCE_ERROR,
                "message-header-repeated",
                "The text holds more than one MSH segment; nothing was processed.",
                "Send each message on its own.");
    }

    static Problem xmlEscapedTwice() {
        return Problem.error(
                MSH_2,
                DATA_TYPE_ERROR,
                "xml-escaped-twice",
                "MSH-2 holds &amp; where & belongs.",
                "Escape the message once for XML, not twice.");
    }

    static Problem delimiters() {
        return Problem.error(
                MSH_2,
                DATA_TYPE_ERROR,
                "delimiters-unusable",
                "MSH-1 and MSH-2 must be five different punctuation characters.",
                "Begin the message with MSH|^~\\&|");
    }

    static Problem controlCharacter(int position) {
        return Problem.error(
                null,
                DATA_TYPE_ERROR,
                "control-character",
                "The message holds a control character at position " + position + ".",
                "Send text only; segments end with a carriage return.");
    }

    /** @param cut the segment whose rest the lines may be */
    static Problem linesWithoutSegment(@Nullable Location cut, int firstLine, int lastLine) {
        String what = firstLine == lastLine
                ? "Line " + firstLine + " is no segment and was ignored"
                : "Lines " + firstLine + " to " + lastLine + " are no segments and were ignored";
        String where = cut == null ? "." : "; a line break cuts this " + cut.segment() + ".";
        return Problem.error(
                        cut,
                        SEGMENT_SEQUENCE_ERROR,
                        "line-without-segment",
                        what + where,
                        "Write line breaks inside a value as \\.br\\.")
                .with(ApplicationErrorCode.DATA_IGNORED);
    }

    static Problem tooLarge(int bytes) {
        return tooMuch(null, "message-too-large", "The message is larger than " + bytes + " bytes.");
    }

    static Problem tooManySegments(int segments) {
        return tooMuch(null, "segments-too-many", "The message has more than " + segments + " segments.");
    }

    static Problem tooManyFields(Location segment, int fields) {
        return tooMuch(segment, "fields-too-many", "The segment has more than " + fields + " fields.");
    }

    static Problem tooManyRepetitions(Location field, int repetitions) {
        return tooMuch(field, "repetitions-too-many", "The field has more than " + repetitions + " repetitions.");
    }

    static Problem tooManyComponents(Location field, int components) {
        return tooMuch(field, "components-too-many", "The field has more than " + components + " components.");
    }

    private static Problem tooMuch(@Nullable Location location, String code, String text) {
        return Problem.error(location, APPLICATION_ERROR, code, text, "Send it in smaller parts.")
                .with(ApplicationErrorCode.INVALID_VALUE);
    }

    static Problem unknownCharacterSet() {
        return Problem.error(
                MSH_18,
                TABLE_VALUE_NOT_FOUND,
                "character-set-unknown",
                "MSH-18 names a character set that is not supported.",
                "Send UNICODE UTF-8, or leave MSH-18 empty and send UTF-8.");
    }

    static Problem characterSetMismatch() {
        return Problem.error(
                MSH_18,
                DATA_TYPE_ERROR,
                "character-set-mismatch",
                "The bytes of the message do not fit its character set.",
                "Name in MSH-18 the character set that you send; UNICODE UTF-8 is best.");
    }

    static Problem characterSetAssumed() {
        return Problem.warning(
                MSH_18,
                DATA_TYPE_ERROR,
                "character-set-assumed",
                "The message is not in the character set it should be in and was read as windows-1252.",
                "Send UNICODE UTF-8 and name it in MSH-18.");
    }

    static Problem characterSetNotNamed() {
        return Problem.warning(
                MSH_18,
                DATA_TYPE_ERROR,
                "character-set-not-named",
                "The message is in UTF-8, not in the character set that MSH-18 names; it was read as UTF-8.",
                "Name UNICODE UTF-8 in MSH-18.");
    }

    static Problem charactersLost() {
        return Problem.warning(
                null,
                DATA_TYPE_ERROR,
                "characters-lost",
                "The message holds replacement characters: letters were lost before it reached us.",
                "Send UTF-8 all the way from the record to the interface.");
    }
}
