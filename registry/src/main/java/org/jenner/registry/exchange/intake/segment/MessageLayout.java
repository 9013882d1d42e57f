package org.jenner.registry.exchange.intake.segment;

import java.util.List;
import org.jenner.hl7.Message;
import org.jenner.hl7.Segment;
import org.jenner.registry.exchange.intake.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The segments of a VXU sorted by what they belong to (Z22). What stands out of order is left out with an error, what Z22
 * does not read is left out without one (guide, table 3-1).
 *
 * @param pid null when the message has none
 * @param pd1 null when there is none
 */
public record MessageLayout(
        @Nullable Segment pid, @Nullable Segment pd1, List<Segment> nextOfKin, List<OrderGroup> orders) {

    public MessageLayout {
        nextOfKin = List.copyOf(nextOfKin);
        orders = List.copyOf(orders);
    }

    /** Sorts the segments of a message. */
    public static MessageLayout of(Message message, Problems problems) {
        LayoutReader reader = new LayoutReader(problems);
        for (Segment segment : message.segments()) {
            if (!reader.take(segment)) {
                break;
            }
        }
        return reader.layout();
    }
}
