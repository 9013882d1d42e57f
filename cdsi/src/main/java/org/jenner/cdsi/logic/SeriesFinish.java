package org.jenner.cdsi.logic;

import org.jenner.cdsi.date.TimePeriod;

/** When a series can be finished, for the scores of chapter 8. */
final class SeriesFinish {
    private SeriesFinish() {}

    /** Forecast finish date (SELECTB-12): earliest date and the longest minimum interval that is left. */
    static int day(PatientRecord patient, PatientSeries series) {
        int finish = series.earliest;
        boolean after = false;
        for (int i = 0; i < series.targetCount(); i++) {
            TargetDose target = series.target(i);
            if (after) {
                for (IntervalRule rule : target.rules.intervals) {
                    TimePeriod minimum = rule.minimum();
                    if (minimum != null && rule.effective().on(patient.today)) {
                        finish = Math.max(finish, minimum.addTo(series.earliest));
                    }
                }
            }
            after |= target == series.next;
        }
        return finish;
    }

    /** Completable (SELECTB-3): finished before the maximum age of the last dose; without forecast it is not. */
    static boolean completable(PatientRecord patient, PatientSeries series) {
        if (!series.hasForecast()) {
            return false;
        }
        TargetDose last = series.target(series.targetCount() - 1);
        AgeRule age = AgeRule.inEffect(last.rules.ages, patient.today);
        return age == null || day(patient, series) < patient.ageDay(age.maximum());
    }
}
