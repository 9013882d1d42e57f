package org.jenner.registry.exchange.intake.segment;

import java.util.List;
import org.jenner.registry.record.source.DoseStatement;
import org.jenner.registry.record.source.ObservationStatement;
import org.jspecify.annotations.Nullable;

/**
 * What one order group says.
 *
 * @param dose null when it has none, or none that can be stored
 * @param held null unless the dose waits for a code or a facility
 * @param observations facts about the patient
 * @param refused whether it was left out because of an error
 */
public record OrderReading(
        @Nullable DoseStatement dose,
        @Nullable HeldDose held,
        List<ObservationStatement> observations,
        boolean refused) {

    /** An order group that is left out. */
    static final OrderReading NOTHING = new OrderReading(null, null, List.of(), true);

    public OrderReading {
        observations = List.copyOf(observations);
    }
}
