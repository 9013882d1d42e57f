package org.jenner.registry.exchange.query;

import java.util.List;
import java.util.Optional;
import org.jenner.hl7.Message;
import org.jenner.hl7.Segment;
import org.jenner.hl7.problem.Location;
import org.jenner.hl7.problem.Problem;

/**
 * Reads RCP. Many systems send no RCP-2, and some no RCP at all: since the registry has a limit of its own, that is worth a
 * warning, not a refusal.
 */
final class ControlReader {

    private ControlReader() {}

    /** How many candidates may be listed: the lower of what is asked for and of the registry's own limit. */
    static int limit(Message message, int most, List<Problem> problems) {
        Optional<Segment> rcp = message.first("RCP");
        if (rcp.isEmpty()) {
            problems.add(QueryProblem.LIMIT_MISSING.at(Location.ofSegment("RCP", 1)));
            return most;
        }
        String priority = rcp.get().value(1).strip();
        if (!priority.isEmpty() && !priority.equals("I")) {
            problems.add(QueryProblem.PRIORITY_UNSUPPORTED.at(rcp.get().location(1)));
        }
        return quantity(rcp.get(), most, problems);
    }

    private static int quantity(Segment rcp, int most, List<Problem> problems) {
        String quantity = rcp.value(2, 1).strip();
        if (quantity.isEmpty()) {
            problems.add(QueryProblem.LIMIT_MISSING.at(rcp.location(2)));
            return most;
        }
        if (!quantity.matches("0*[1-9]\\d{0,8}")) {
            problems.add(QueryProblem.LIMIT_INVALID.at(rcp.location(2, 1)));
            return most;
        }
        return Math.min(most, Integer.parseInt(quantity));
    }
}
