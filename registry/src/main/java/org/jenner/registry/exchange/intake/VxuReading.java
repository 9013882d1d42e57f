package org.jenner.registry.exchange.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jenner.hl7.problem.Location;
import org.jenner.hl7.problem.Problem;
import org.jenner.registry.exchange.intake.segment.HeldDose;
import org.jenner.registry.record.source.Submission;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a VXU.
 *
 * @param submission what the record shall take; null when the message is rejected as a whole
 * @param held doses that wait until our tables know their vaccine or facility
 * @param problems all that is wrong, in the order of the message
 * @param refused the places of order groups that were left out because of an error
 * @param orderNumbers where each order group has its order number, by the place of the group in the message
 */
public record VxuReading(
        @Nullable Submission submission,
        List<HeldDose> held,
        List<Problem> problems,
        Set<Integer> refused,
        Map<Integer, Location> orderNumbers) {

    public VxuReading {
        held = List.copyOf(held);
        problems = List.copyOf(problems);
        refused = Set.copyOf(refused);
        orderNumbers = Map.copyOf(orderNumbers);
    }

    /** Nothing of the message may be stored in the record. */
    public boolean rejected() {
        return submission == null;
    }
}
