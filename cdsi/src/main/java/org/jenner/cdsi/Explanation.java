package org.jenner.cdsi;

import java.util.List;
import org.jenner.cdsi.assessment.Assessment;
import org.jenner.cdsi.reason.DoseReasons;
import org.jenner.cdsi.reason.ForecastReasons;
import org.jenner.cdsi.trace.TraceEntry;

/**
 * An answer with everything that led to it. {@link org.jenner.cdsi.reason.Sentences} says each of it in plain words.
 *
 * @param trace every check in the order in which it was made
 */
public record Explanation(Assessment assessment, List<TraceEntry> trace) {

    /** Why each dose counts or does not, by date. */
    public List<DoseReasons> doses() {
        return DoseReasons.of(assessment, trace);
    }

    /** Why each forecast is as it is: status, dates, why these series and not others. */
    public List<ForecastReasons> forecasts() {
        return ForecastReasons.of(assessment, trace);
    }
}
