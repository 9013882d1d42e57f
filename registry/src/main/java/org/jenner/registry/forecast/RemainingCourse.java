package org.jenner.registry.forecast;

import java.time.LocalDate;
import java.util.Optional;
import org.jenner.cdsi.catchup.CatchUp;
import org.jenner.cdsi.catchup.CatchUpPlan;
import org.jenner.cdsi.catchup.Pace;
import org.jenner.registry.record.consolidate.PersonRecord;

/** Every dose that a person still wants, with its day, by one schedule. */
public final class RemainingCourse {

    private RemainingCourse() {}

    /** The course from a day on; empty when the day of birth is not known, or lies after that day. */
    public static Optional<CatchUpPlan> plan(PersonRecord record, LoadedSchedule schedule, LocalDate from, Pace pace) {
        CatchUp catchUp = new CatchUp(schedule.release(), schedule.forecaster());
        return RecordEvaluation.patient(record, schedule.answering(), from)
                .map(patient -> catchUp.plan(patient, from, pace));
    }
}
