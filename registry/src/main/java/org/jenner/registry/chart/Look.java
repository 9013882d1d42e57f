package org.jenner.registry.chart;

import java.time.LocalDate;
import org.jenner.registry.disclosure.Disclosed;
import org.jenner.registry.forecast.LoadedSchedule;
import org.jenner.registry.record.consolidate.PersonRecord;

/**
 * A look at one person: what may be seen, by which schedule, on which day. It stands in the access log already.
 *
 * @param links to the other pages of the person
 * @param today the day of the look
 */
record Look(Disclosed<PersonRecord> record, ScheduleChoice choice, PersonLinks links, LocalDate today) {

    LoadedSchedule schedule() {
        return choice.schedule();
    }
}
