package org.jenner.hl7.acknowledgment;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.jenner.hl7.Message;
import org.jenner.hl7.Segment;
import org.jenner.hl7.SegmentBuilder;
import org.jenner.hl7.time.Hl7Time;

/**
 * MSH and MSA of an answer: names of sender and receiver change sides, the processing id returns, and nobody acknowledges
 * an acknowledgment (IZ-52, IZ-53).
 */
public final class ResponseHeader {

    private static final Set<String> PROCESSING_IDS = Set.of("P", "T", "D");
    private static final Set<String> QUERIES = Set.of("QBP", "VXQ", "QRY");

    /** Length of a message control id in the national profiles. */
    private static final int LONGEST_CONTROL_ID = 199;

    private final Optional<Segment> request;
    private final OffsetDateTime time;
    private final String controlId;

    private ResponseHeader(Optional<Segment> request, OffsetDateTime time, String controlId) {
        this.request = request;
        this.time = time;
        this.controlId = controlId;
    }

    /**
     * For an answer to this request.
     *
     * @param request the message, or what could be read of its header
     * @param time now, with the zone of the registry
     * @param controlId a new id
     */
    public static ResponseHeader of(Optional<Message> request, OffsetDateTime time, String controlId) {
        return new ResponseHeader(request.map(Message::header), time, controlId);
    }

    /** MSH of an acknowledgment: ACK^Q11^ACK for queries, ACK^V04^ACK for everything else (IZ-51). */
    public SegmentBuilder acknowledgment() {
        boolean query = QUERIES.contains(requested(9, 1));
        return msh("Z23", "ACK", query ? "Q11" : "V04", "ACK");
    }

    /** MSH of a response to a query, RSP^K11^RSP_K11 (IZ-59). */
    public SegmentBuilder response(String profile) {
        return msh(profile, "RSP", "K11", "RSP_K11");
    }

    /** MSA with the control id of the request. */
    public SegmentBuilder msa(AcknowledgmentCode code) {
        String requestId = requested(10, 1);
        String echoed = requestId.isBlank() ? Acknowledgment.UNKNOWN_CONTROL_ID : requestId;
        return SegmentBuilder.of("MSA")
                .set(1, code.name())
                .set(2, echoed.substring(0, Math.min(LONGEST_CONTROL_ID, echoed.length())));
    }

    private SegmentBuilder msh(String profile, String code, String event, String structure) {
        SegmentBuilder msh = SegmentBuilder.of("MSH");
        request.ifPresent(asked -> {
            HierarchicDesignator.copy(asked, 5, msh, 3);
            HierarchicDesignator.copy(asked, 6, msh, 4);
            HierarchicDesignator.copy(asked, 3, msh, 5);
            HierarchicDesignator.copy(asked, 4, msh, 6);
            OrganizationName.copy(asked, 23, msh, 22);
            OrganizationName.copy(asked, 22, msh, 23);
        });
        String processingId = requested(11, 1);
        return msh.set(7, Hl7Time.of(time).text())
                .setComponents(9, code, event, structure)
                .set(10, controlId)
                .set(11, PROCESSING_IDS.contains(processingId) ? processingId : "P")
                .set(12, "2.5.1")
                .set(15, "NE")
                .set(16, "NE")
                .setComponents(21, profile, "CDCPHINVS");
    }

    private String requested(int field, int component) {
        return request.map(msh -> msh.value(field, component)).orElse("");
    }
}
