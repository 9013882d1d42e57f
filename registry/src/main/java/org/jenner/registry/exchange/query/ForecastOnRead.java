package org.jenner.registry.exchange.query;

import java.time.LocalDate;
import org.jenner.registry.disclosure.Disclosed;
import org.jenner.registry.forecast.EvaluatedRecord;
import org.jenner.registry.forecast.RecordEvaluation;
import org.jenner.registry.forecast.ScheduleInForce;
import org.jenner.registry.record.consolidate.PersonRecord;

/**
 * Evaluates and forecasts what was disclosed; the answer is as narrow as the record it was made from. The gate stands above
 * the engine's use, so the two meet here, above both.
 */
public final class ForecastOnRead {

    private ForecastOnRead() {}

    /** The disclosed record with the schedule's word on it; it keeps the label "own data only". */
    public static Disclosed<EvaluatedRecord> evaluate(
            Disclosed<PersonRecord> disclosed, ScheduleInForce schedule, LocalDate asOf) {
        return disclosed.map(record -> RecordEvaluation.evaluate(record, schedule, asOf));
    }
}
