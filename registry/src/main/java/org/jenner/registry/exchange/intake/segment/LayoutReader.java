package org.jenner.registry.exchange.intake.segment;

import java.util.ArrayList;
import java.util.List;
import org.jenner.hl7.Segment;
import org.jenner.registry.exchange.intake.problem.Problems;
import org.jenner.registry.exchange.intake.problem.StructureProblem;
import org.jspecify.annotations.Nullable;

/** Takes the segments of a message one by one, and knows what may follow. */
final class LayoutReader {

    private final Problems problems;
    private final List<Segment> nextOfKin = new ArrayList<>();
    private final List<OrderGroup> orders = new ArrayList<>();
    private final List<Segment> beforePatient = new ArrayList<>();
    private @Nullable Segment pid;
    private @Nullable Segment pd1;
    private @Nullable GroupReader group;

    LayoutReader(Problems problems) {
        this.problems = problems;
    }

    /** Takes the next segment; false when nothing from here on may be read. */
    boolean take(Segment segment) {
        boolean goOn = switch (segment.name()) {
            case "PID" -> {
                if (pid != null) {
                    problems.add(StructureProblem.PATIENT_SEGMENT_REPEATED, segment.location());
                    yield false;
                }
                pid = segment;
                beforePatient.forEach(this::outOfOrder);
                yield true;
            }
            case "PD1" -> placed(segment, takePd1(segment));
            case "NK1" -> placed(segment, takeNextOfKin(segment));
            case "ORC", "RXA" -> placed(segment, takeOrder(segment));
            case "RXR", "OBX" -> placed(segment, group != null && group.take(segment));
            case "NTE" -> {
                takeNote(segment);
                yield true;
            }
            // PV1, GT1, IN1, TQ1, Z segments: Z22 allows or ignores them, and the record has no use for them.
            default -> true;
        };
        return goOn;
    }

    MessageLayout layout() {
        closeGroup();
        return new MessageLayout(pid, pd1, nextOfKin, orders);
    }

    private boolean takePd1(Segment segment) {
        if (pid == null || pd1 != null || !nextOfKin.isEmpty() || ordersBegan()) {
            return false;
        }
        pd1 = segment;
        return true;
    }

    private boolean takeNextOfKin(Segment segment) {
        return pid != null && !ordersBegan() && nextOfKin.add(segment);
    }

    private boolean takeOrder(Segment segment) {
        if (pid == null) {
            return false;
        }
        if (group == null || !group.take(segment)) {
            closeGroup();
            group = new GroupReader(orders.size() + 1);
            return group.take(segment);
        }
        return true;
    }

    private void takeNote(Segment segment) {
        if (group != null) {
            group.takeNote(segment);
        }
    }

    private boolean ordersBegan() {
        return group != null;
    }

    private void closeGroup() {
        if (group != null) {
            orders.add(group.group());
        }
    }

    /** Reports a segment that has no place here; the message is read on either way. */
    private boolean placed(Segment segment, boolean inOrder) {
        if (!inOrder && pid == null) {
            // Without any PID the whole message is refused for that one reason.
            beforePatient.add(segment);
        } else if (!inOrder) {
            outOfOrder(segment);
        }
        return true;
    }

    private void outOfOrder(Segment segment) {
        problems.add(StructureProblem.SEGMENT_OUT_OF_ORDER, segment.location(), segment.name());
    }
}
