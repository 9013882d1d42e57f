package org.jenner.registry.exchange.query;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jenner.hl7.Message;
import org.jenner.hl7.MessageWriter;
import org.jenner.hl7.Segment;
import org.jenner.hl7.SegmentBuilder;
import org.jenner.hl7.acknowledgment.AcknowledgmentCode;
import org.jenner.hl7.acknowledgment.ErrorSegment;
import org.jenner.hl7.acknowledgment.ResponseHeader;
import org.jenner.hl7.problem.Problem;

/**
 * What every response begins with: MSH, MSA, at most one ERR, QAK and the QPD of the request, letter for letter.
 *
 * @param request the query
 * @param qpd its QPD
 * @param profile what it asks for
 * @param problems what is wrong with it
 * @param time now, with the registry's zone
 * @param controlId MSH-10 of the answer
 */
record ResponseStart(
        Message request,
        Segment qpd,
        RequestProfile profile,
        List<Problem> problems,
        OffsetDateTime time,
        String controlId) {
    ResponseStart {
        problems = List.copyOf(problems);
    }

    /** Begins a response; warnings do not change MSA-1, since the answer is complete all the same. */
    MessageWriter write(ResponseProfile response, QueryStatus status) {
        ResponseHeader header = ResponseHeader.of(Optional.of(request), time, controlId);
        AcknowledgmentCode code = status == QueryStatus.AE ? AcknowledgmentCode.AE : AcknowledgmentCode.AA;
        MessageWriter writer =
                new MessageWriter().add(header.response(response.code())).add(header.msa(code));
        OneError.of(problems).map(ErrorSegment::of).ifPresent(writer::add);
        return writer.add(qak(status)).echo(qpd);
    }

    private SegmentBuilder qak(QueryStatus status) {
        String tag = qpd.value(2).strip();
        // QAK-1 is required even when the query lacks its tag; the message's own id then stands for it.
        String known = tag.isEmpty() ? request.controlId() : tag;
        return SegmentBuilder.of("QAK")
                .set(1, known)
                .set(2, status.name())
                .setComponents(3, profile.code(), profile.text(), "CDCPHINVS");
    }
}
