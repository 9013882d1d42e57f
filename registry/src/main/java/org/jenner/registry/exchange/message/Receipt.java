package org.jenner.registry.exchange.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a submission, place by place: it holds no patient data.
 *
 * @param patient whose statement it was found to be; null when the message was refused as a whole
 * @param doses one for each order group
 */
public record Receipt(@Nullable PatientEnd patient, List<DoseReceipt> doses) {

    public Receipt {
        doses = List.copyOf(doses);
    }

    /** The possible ends of what is said about the patient. */
    public enum PatientEnd {
        /** Nobody in the registry fitted: a person was added. */
        ADDED,
        /** The source system's own patient, known before under this identifier. */
        KNOWN,
        /** New from this source system, and found to be a person whom others reported. */
        JOINED,
        /** The identifier stood for somebody else: waits for staff. */
        HELD
    }

    /**
     * One order group.
     *
     * @param order its place in the message, from 1
     */
    public record DoseReceipt(int order, DoseEnd end) {}

    /** The possible ends of what is said about one vaccination event. */
    public enum DoseEnd {
        ADDED,
        /** Added, though its order number stood for another vaccine on a distant date. */
        ADDED_ORDER_NUMBER_REUSED,
        UPDATED,
        /** Found by its order number, and now said to be another vaccine. */
        VACCINE_CHANGED,
        /** Said before in the same words. */
        UNCHANGED,
        /** Older than what the source system said since: kept, changes nothing. */
        OUTDATED,
        DELETED,
        /** A delete that fits no vaccination of the sender. */
        NOTHING_TO_DELETE,
        /** Waits until its vaccine or its facility is known. */
        HELD,
        /** Left out because of an error. */
        REFUSED,
        /** The group carries facts about the patient, no vaccination. */
        NO_VACCINATION
    }
}
