package org.jenner.registry.forecast;

import java.util.List;

/** What the schedule says about one dose. */
public sealed interface DoseVerdict {

    /** It was judged, in each vaccine group of which it holds an antigen. */
    record Evaluated(List<GroupEvaluation> groups) implements DoseVerdict {
        public Evaluated {
            groups = List.copyOf(groups);
        }
    }

    /** It took no part in the evaluation. */
    record NotEvaluated(WhyNotEvaluated why) implements DoseVerdict {}
}
