package org.jenner.cdsi.logic;

import java.util.ArrayList;
import java.util.List;
import org.jenner.cdsi.assessment.EvaluationReason;
import org.jenner.cdsi.assessment.ForecastReason;

/** Sets of reasons as bits, so that collecting them costs nothing. */
final class Reasons {
    static final int NO_REASON = 0;

    private static final EvaluationReason[] EVALUATION = EvaluationReason.values();
    private static final ForecastReason[] FORECAST = ForecastReason.values();

    private Reasons() {}

    static int bit(Enum<?> reason) {
        return 1 << reason.ordinal();
    }

    /** In the order in which they are told. */
    static List<EvaluationReason> evaluation(int set) {
        if (set == NO_REASON) {
            return List.of();
        }
        List<EvaluationReason> reasons = new ArrayList<>(2);
        for (int rest = set; rest != 0; rest &= rest - 1) {
            reasons.add(EVALUATION[Integer.numberOfTrailingZeros(rest)]);
        }
        return List.copyOf(reasons);
    }

    static List<ForecastReason> forecast(int set) {
        if (set == NO_REASON) {
            return List.of();
        }
        List<ForecastReason> reasons = new ArrayList<>(2);
        for (int rest = set; rest != 0; rest &= rest - 1) {
            reasons.add(FORECAST[Integer.numberOfTrailingZeros(rest)]);
        }
        return List.copyOf(reasons);
    }
}
