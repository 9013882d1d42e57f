package org.jenner.registry.forecast;

import java.time.LocalDate;
import java.util.List;
import org.jenner.cdsi.schedule.ReleaseName;
import org.jenner.registry.record.consolidate.PersonRecord;

/**
 * A record with the schedule's word on each dose and on what is due next.
 *
 * @param schedule which schedule answered
 * @param assessedOn the day for which it answered
 * @param doses every dose that was given, in the order of the record
 */
public record EvaluatedRecord(
        PersonRecord record,
        ReleaseName schedule,
        LocalDate assessedOn,
        List<EvaluatedDose> doses,
        ForecastOutcome forecast) {
    public EvaluatedRecord {
        doses = List.copyOf(doses);
    }
}
