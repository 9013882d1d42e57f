package org.jenner.registry.exchange.query;

import java.util.List;
import org.jenner.hl7.Segment;
import org.jenner.hl7.problem.Problem;

/** What was read of a QBP^Q11. */
sealed interface QueryReading {

    /** Everything that is wrong, in the order in which it was found. */
    List<Problem> problems();

    /** It can be answered; the problems are warnings. */
    record Complete(ImmunizationQuery query, Segment qpd, List<Problem> problems) implements QueryReading {
        public Complete {
            problems = List.copyOf(problems);
        }
    }

    /** It names its query, but cannot be answered: Z33 with an error. */
    record Malformed(RequestProfile profile, Segment qpd, List<Problem> problems) implements QueryReading {
        public Malformed {
            problems = List.copyOf(problems);
        }
    }

    /** Nobody can say which query it is: an acknowledgment. */
    record NoQuery(List<Problem> problems) implements QueryReading {
        public NoQuery {
            problems = List.copyOf(problems);
        }
    }
}
