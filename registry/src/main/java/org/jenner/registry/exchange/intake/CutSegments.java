package org.jenner.registry.exchange.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jenner.hl7.Message;
import org.jenner.hl7.Segment;
import org.jenner.hl7.problem.Problem;
import org.jenner.hl7.problem.Severity;

/**
 * Judges what a line break inside a segment cost: nothing of weight in a comment and in what is not read, else something of
 * the person or of a dose ({@code docs/readings-intake.md}, section 1).
 */
final class CutSegments {

    private static final Set<String> READ = Set.of("PID", "PD1", "NK1", "ORC", "RXA", "RXR", "OBX");
    private static final Set<String> TEXT = Set.of("ST", "TX", "FT");

    private CutSegments() {}

    /**
     * The problems of the text and the header, judged for a VXU.
     *
     * @param told what was found in reading the message: of a segment of which it tells, the text need not tell too
     */
    static List<Problem> judged(List<Problem> found, Message message, List<Problem> told) {
        List<Problem> judged = new ArrayList<>();
        for (Problem problem : found) {
            if (!problem.isError()) {
                judged.add(problem);
            } else if (told.stream().noneMatch(other -> sameSegment(other, problem))) {
                judged.add(isOfWeight(problem, message) ? problem : problem.with(Severity.WARNING));
            }
        }
        return judged;
    }

    private static boolean sameSegment(Problem told, Problem problem) {
        return told.isError() && told.location() != null && told.location().equals(problem.location());
    }

    private static boolean isOfWeight(Problem problem, Message message) {
        return message.segments().stream()
                .filter(segment -> segment.location().equals(problem.location()))
                .anyMatch(CutSegments::isOfWeight);
    }

    private static boolean isOfWeight(Segment segment) {
        boolean text = segment.name().equals("OBX") && TEXT.contains(segment.value(2));
        return READ.contains(segment.name()) && !text;
    }
}
