package org.jenner.registry.exchange.intake;

import java.util.List;
import org.jenner.hl7.problem.Hl7ErrorCode;
import org.jenner.hl7.problem.Location;
import org.jenner.hl7.problem.Problem;

/** Was everything of a message stored, so that an exact copy can be answered without being processed again? */
final class Completeness {

    private Completeness() {}

    /** No error, and no code that was left out because our tables lack it: tables are mended. */
    static boolean of(List<Problem> problems) {
        return problems.stream().noneMatch(problem -> problem.isError() || isUnknownCode(problem));
    }

    private static boolean isUnknownCode(Problem problem) {
        Location location = problem.location();
        boolean ofHeader = location != null && location.segment().equals("MSH");
        return problem.hl7ErrorCode() == Hl7ErrorCode.TABLE_VALUE_NOT_FOUND && !ofHeader;
    }
}
