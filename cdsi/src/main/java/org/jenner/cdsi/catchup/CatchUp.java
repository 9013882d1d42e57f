package org.jenner.cdsi.catchup;

import java.time.LocalDate;
import org.jenner.cdsi.Forecaster;
import org.jenner.cdsi.patient.Patient;
import org.jenner.cdsi.schedule.ScheduleRelease;

/**
 * Plans all doses that a patient still wants. Each step is a forecast with the doses planned so far, so that intervals,
 * ages, seasons and vaccines that conflict are kept as they are for doses that were given. Doses that are due on one day
 * are planned for one visit. Safe for many threads.
 */
public final class CatchUp {
    private final Forecaster forecaster;
    private final VaccineChoice choice;

    /** For a release and the forecaster made from it. */
    public CatchUp(ScheduleRelease release, Forecaster forecaster) {
        this.forecaster = forecaster;
        this.choice = new VaccineChoice(release);
    }

    /** The course from a day on. Bounded: of what recurs the next time, and nothing past the age of 120 years. */
    public CatchUpPlan plan(Patient patient, LocalDate from, Pace pace) {
        return new Planning(forecaster, choice, pace, patient).plan(from);
    }
}
