package org.jenner.hl7.batch;

import org.jenner.hl7.Segment;
import org.jenner.hl7.problem.Problem;

/** What stands next in a file of messages. */
public sealed interface BatchItem {

    /** A segment of the wrapping: FHS, BHS, BTS or FTS. */
    record Envelope(Segment segment) implements BatchItem {}

    /**
     * One message, to be read and answered like any other.
     *
     * @param number place among the messages of the file, from 1
     * @param body its bytes as they stand in the file; of a message beyond the limit, one byte more than the limit, which
     *     the reader refuses as it refuses the whole
     */
    record MessageText(int number, byte[] body) implements BatchItem {}

    /** Something is wrong with the wrapping; no message is lost by it unless the text says so. */
    record Trouble(Problem problem) implements BatchItem {}
}
