package org.jenner.registry.exchange.intake.segment;

import java.util.ArrayList;
import java.util.List;
import org.jenner.hl7.Segment;
import org.jenner.registry.exchange.intake.segment.OrderGroup.Observed;
import org.jspecify.annotations.Nullable;

/** Takes the segments of one order group: ORC, RXA, RXR, then OBX each with its NTE. */
final class GroupReader {

    private final int number;
    private final List<Segment> observations = new ArrayList<>();
    private final List<List<Segment>> notes = new ArrayList<>();
    private @Nullable Segment orc;
    private @Nullable Segment rxa;
    private @Nullable Segment rxr;

    GroupReader(int number) {
        this.number = number;
    }

    /** Whether the segment has its place in this group; if so it was taken. */
    boolean take(Segment segment) {
        return switch (segment.name()) {
            case "ORC" -> takeOrc(segment);
            case "RXA" -> takeRxa(segment);
            case "RXR" -> takeRxr(segment);
            case "OBX" -> takeObservation(segment);
            default -> false;
        };
    }

    /** A note belongs to the OBX before it; elsewhere Z22 has none. */
    void takeNote(Segment note) {
        if (!notes.isEmpty()) {
            notes.getLast().add(note);
        }
    }

    OrderGroup group() {
        List<Observed> observed = new ArrayList<>(observations.size());
        for (int i = 0; i < observations.size(); i++) {
            observed.add(new Observed(observations.get(i), notes.get(i)));
        }
        return new OrderGroup(number, orc, rxa, rxr, observed);
    }

    private boolean takeObservation(Segment segment) {
        if (rxa == null) {
            return false;
        }
        observations.add(segment);
        notes.add(new ArrayList<>());
        return true;
    }

    private boolean takeOrc(Segment segment) {
        if (orc != null || rxa != null) {
            return false;
        }
        orc = segment;
        return true;
    }

    private boolean takeRxa(Segment segment) {
        if (rxa != null) {
            return false;
        }
        rxa = segment;
        return true;
    }

    private boolean takeRxr(Segment segment) {
        if (rxa == null || rxr != null || !observations.isEmpty()) {
            return false;
        }
        rxr = segment;
        return true;
    }
}
