package org.jenner.hl7.acknowledgment;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jenner.hl7.Message;
import org.jenner.hl7.MessageWriter;
import org.jenner.hl7.Reading;
import org.jenner.hl7.problem.Problem;

/**
 * The answer to a submission, and to a query that could not be processed at all (profile Z23).
 *
 * @param code MSA-1
 * @param text the whole message
 */
public record Acknowledgment(AcknowledgmentCode code, String text) {

    /** What stands in MSA-2, which may not be empty, when the control id of the request could not be read. */
    public static final String UNKNOWN_CONTROL_ID = "UNKNOWN";

    /**
     * Answers a message.
     *
     * @param problems everything found, in the order found; told are at most {@value ToldProblems#MOST}, errors first, information last
     * @param time now, for MSH-7
     * @param controlId MSH-10 of the answer
     */
    public static Acknowledgment of(
            Message request, List<Problem> problems, OnWarnings warnings, OffsetDateTime time, String controlId) {
        AcknowledgmentCode code = AcknowledgmentCode.of(true, problems, warnings);
        return write(Optional.of(request), code, problems, time, controlId);
    }

    /** Answers a text that is no message, addressed as well as its header allows. */
    public static Acknowledgment of(Reading.Unreadable request, OffsetDateTime time, String controlId) {
        List<Problem> problems = List.of(request.problem());
        AcknowledgmentCode code = AcknowledgmentCode.of(false, problems, OnWarnings.ANSWER_AE);
        return write(request.header(), code, problems, time, controlId);
    }

    private static Acknowledgment write(
            Optional<Message> request,
            AcknowledgmentCode code,
            List<Problem> problems,
            OffsetDateTime time,
            String controlId) {
        ResponseHeader header = ResponseHeader.of(request, time, controlId);
        MessageWriter writer = new MessageWriter().add(header.acknowledgment()).add(header.msa(code));
        ToldProblems.of(problems).stream().map(ErrorSegment::of).forEach(writer::add);
        return new Acknowledgment(code, writer.text());
    }
}
