package org.jenner.registry.exchange.intake.segment;

import java.util.List;
import org.jenner.hl7.Segment;
import org.jspecify.annotations.Nullable;

/**
 * The segments of one vaccination event.
 *
 * @param number place among the order groups of the message, from 1
 * @param orc null when the sender left it out
 * @param rxa null when the sender left it out: then the group says nothing
 * @param rxr null when there is none
 */
public record OrderGroup(
        int number,
        @Nullable Segment orc,
        @Nullable Segment rxa,
        @Nullable Segment rxr,
        List<Observed> observations) {

    public OrderGroup {
        observations = List.copyOf(observations);
    }

    /** An OBX with the notes that follow it. */
    public record Observed(Segment obx, List<Segment> notes) {
        public Observed {
            notes = List.copyOf(notes);
        }
    }
}
