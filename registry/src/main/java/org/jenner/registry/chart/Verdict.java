package org.jenner.registry.chart;

import java.util.List;
import org.jenner.cdsi.assessment.DoseEvaluation;
import org.jenner.registry.forecast.LocalCode;
import org.jenner.registry.forecast.ReasonCodes;
import org.jenner.registry.forecast.WhyNotEvaluated;

/**
 * What the schedule says about one dose in one vaccine group.
 *
 * @param mark from which the words follow
 * @param doseNumber its number in the series when it counts; else 0
 * @param dosesInSeries how many complete the series; 0 when that depends on the person
 * @param reasons in the registry's words
 */
public record Verdict(Mark mark, int doseNumber, int dosesInSeries, List<String> reasons) {
    public Verdict {
        reasons = List.copyOf(reasons);
    }

    /** The kinds of verdict. */
    public enum Mark {
        COUNTS,
        /** Does not count and is to be repeated. */
        DOES_NOT_COUNT,
        /** Does not count and need not be repeated. */
        NOT_NEEDED,
        NOT_EVALUATED
    }

    static Verdict of(DoseEvaluation evaluation) {
        Mark mark = switch (evaluation.status()) {
            case VALID -> Mark.COUNTS;
            case NOT_VALID, SUBSTANDARD -> Mark.DOES_NOT_COUNT;
            case EXTRANEOUS -> Mark.NOT_NEEDED;
        };
        return new Verdict(
                mark,
                mark == Mark.COUNTS ? evaluation.doseNumber() : 0,
                evaluation.dosesInSeries(),
                evaluation.reasons().stream()
                        .map(ReasonCodes::of)
                        .map(Verdict::because)
                        .toList());
    }

    static Verdict of(WhyNotEvaluated why) {
        return new Verdict(Mark.NOT_EVALUATED, 0, 0, List.of(because(why.reason())));
    }

    /** The same without reasons, where they are told better beside it. */
    public Verdict withoutReasons() {
        return new Verdict(mark, doseNumber, dosesInSeries, List.of());
    }

    /** The reason without the verdict before it, which stands in a place of its own. */
    private static String because(LocalCode reason) {
        return reason.text().substring(reason.text().indexOf(": ") + 1).strip();
    }
}
