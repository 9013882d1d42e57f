package org.jenner.hl7.acknowledgment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jenner.hl7.problem.Hl7ErrorCode;
import org.jenner.hl7.problem.Problem;
import org.jenner.hl7.problem.Severity;

/**
 * The problems that an acknowledgment tells: the worst first, and no more than a person can work through. A message with a
 * fault in each of its thousands of segments would else be answered by one larger than itself.
 */
final class ToldProblems {

    /** The most ERR segments of an answer. */
    static final int MOST = 100;

    private ToldProblems() {}

    static List<Problem> of(List<Problem> problems) {
        List<Problem> worstFirst = problems.stream()
                .sorted(Comparator.comparing(
                        Problem::severity,
                        Comparator.comparing(Severity::ordinal).reversed()))
                .toList();
        if (worstFirst.size() <= MOST) {
            return worstFirst;
        }
        List<Problem> told = new ArrayList<>(worstFirst.subList(0, MOST - 1));
        told.add(rest(worstFirst.subList(MOST - 1, worstFirst.size())));
        return told;
    }

    private static Problem rest(List<Problem> untold) {
        return new Problem(
                null,
                Hl7ErrorCode.APPLICATION_ERROR,
                untold.getFirst().severity(),
                null,
                "more-problems",
                untold.size() + " more problems were found and are not told here.",
                "Mend those told above first and send the message again.");
    }
}
