package org.jenner.registry.exchange.intake.segment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jenner.hl7.Segment;

/** The order numbers (ORC-3) of one message: one that stands for several vaccination events identifies none of them. */
public final class OrderNumbers {

    /** First segment that carries each number, and how many carry it. */
    private record Use(Segment first, int count) {}

    private final Map<String, Use> uses = new HashMap<>();

    /** Counts the numbers of a message. Orders that carry observations only (CVX 998) are no vaccination events. */
    public OrderNumbers(List<OrderGroup> orders) {
        for (OrderGroup order : orders) {
            Segment orc = order.orc();
            Segment rxa = order.rxa();
            if (orc != null && rxa != null && !VaccineReader.namesNoVaccine(rxa)) {
                uses.merge(key(orc), new Use(orc, 1), (known, _) -> new Use(known.first(), known.count() + 1));
            }
        }
    }

    /** Does the number of this ORC stand for several events? */
    boolean isShared(Segment orc) {
        Use use = uses.get(key(orc));
        return use != null && use.count() > 1;
    }

    /** Did an ORC before this one carry its number? */
    boolean isRepetition(Segment orc) {
        Use use = uses.get(key(orc));
        return use != null && use.first().sequence() != orc.sequence();
    }

    private static String key(Segment orc) {
        int filler = OrcReader.FILLER.field();
        return orc.value(filler).strip()
                + '\n'
                + orc.value(filler, 2).strip()
                + '\n'
                + orc.value(filler, 3).strip();
    }
}
