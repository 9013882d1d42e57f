package org.jenner.hl7.batch;

import static org.jenner.hl7.problem.Hl7ErrorCode.APPLICATION_ERROR;
import static org.jenner.hl7.problem.Hl7ErrorCode.DATA_TYPE_ERROR;
import static org.jenner.hl7.problem.Hl7ErrorCode.SEGMENT_SEQUENCE_ERROR;

import org.jenner.hl7.problem.Location;
import org.jenner.hl7.problem.Problem;

/** What can be wrong with the wrapping of a file of messages. */
final class BatchProblems {

    private BatchProblems() {}

    static Problem wideCharacters() {
        return Problem.error(
                null,
                DATA_TYPE_ERROR,
                "batch-character-set",
                "The file is UTF-16 or UTF-32, or no text; nothing of it was read.",
                "Send the file in UTF-8.");
    }

    static Problem noMessage() {
        return Problem.error(
                null,
                SEGMENT_SEQUENCE_ERROR,
                "batch-empty",
                "The file holds no message.",
                "Each message begins with MSH on a line of its own.");
    }

    static Problem strayLines(int lines) {
        return Problem.error(
                null,
                SEGMENT_SEQUENCE_ERROR,
                "batch-line-outside-message",
                lines + " lines of the file belong to no message and were ignored.",
                "Begin each message with MSH on a line of its own.");
    }

    static Problem delimiters(String name) {
        return Problem.error(
                Location.ofField(name, 1, 2),
                DATA_TYPE_ERROR,
                "batch-delimiters-unusable",
                name + "-1 and " + name + "-2 must be five different punctuation characters; the segment was ignored.",
                "Begin the segment with " + name + "|^~\\&");
    }

    static Problem trailerMissing(String name) {
        return Problem.warning(
                Location.ofSegment(name, 1),
                SEGMENT_SEQUENCE_ERROR,
                "batch-trailer-missing",
                "The trailer " + name + " is missing; the file may have been cut off.",
                "Compare the number of answers with the number of messages sent.");
    }

    static Problem trailerWithoutHeader(String trailer, String header) {
        return Problem.warning(
                Location.ofSegment(trailer, 1),
                SEGMENT_SEQUENCE_ERROR,
                "batch-header-missing",
                "The trailer " + trailer + " has no header " + header + ".",
                "Send both or neither.");
    }

    static Problem messageCount(int counted) {
        return Problem.error(
                Location.ofField("BTS", 1, 1),
                APPLICATION_ERROR,
                "batch-message-count",
                "BTS-1 does not match the " + counted + " messages that arrived.",
                "Compare the number of answers with the number of messages sent.");
    }

    static Problem batchCount(int counted) {
        return Problem.error(
                Location.ofField("FTS", 1, 1),
                APPLICATION_ERROR,
                "batch-count",
                "FTS-1 does not match the " + counted + " batches that arrived.",
                "Compare the number of answers with the number of messages sent.");
    }
}
