package org.jenner.cdsi.logic;

import org.jenner.cdsi.assessment.EvaluationStatus;
import org.jenner.cdsi.schedule.IntervalReference;

/** The day from which an interval is measured (CALCDTINT-1, -2, -8 and -9). */
final class IntervalReferenceDate {
    private IntervalReferenceDate() {}

    /**
     * The reference date for the dose of {@code record}, or for a forecast when that is the number of records.
     *
     * @return {@link Days#NONE} when there is no such event, so that the interval does not restrict
     */
    static int of(PatientRecord patient, PatientSeries series, IntervalRule rule, int record) {
        return switch (rule.reference()) {
            case IntervalReference.PreviousDose _ -> previousDose(patient, series, record);
            case IntervalReference.TargetDose _ -> targetDose(patient, series, rule.targetDose());
            case IntervalReference.MostRecent _ -> mostRecent(patient, series, rule.mostRecent(), record);
            case IntervalReference.RelevantObservation _ -> patient.observations.latest(rule.observation());
        };
    }

    /** Inadvertent, extraneous and sub-standard doses are passed over. */
    private static int previousDose(PatientRecord patient, PatientSeries series, int record) {
        for (int previous = record - 1; previous >= 0; previous--) {
            EvaluationStatus status = series.evaluation(previous);
            boolean counts = status == EvaluationStatus.VALID
                    || (status == EvaluationStatus.NOT_VALID && !series.inadvertent(previous));
            if (counts) {
                return patient.history.days()[series.records[previous]];
            }
        }
        return Days.NONE;
    }

    /** Of a recurring dose the last one counts. */
    private static int targetDose(PatientRecord patient, PatientSeries series, int number) {
        int day = Days.NONE;
        for (int i = 0; i < series.targetCount(); i++) {
            TargetDose target = series.target(i);
            if (target.rules.number == number && target.satisfiedBy != TargetDose.NO_DOSE) {
                day = patient.history.days()[target.satisfiedBy];
            }
        }
        return day;
    }

    /** Over the whole history, not this antigen alone. */
    private static int mostRecent(PatientRecord patient, PatientSeries series, int[] cvx, int record) {
        int places = record == series.records.length ? patient.history.count() : series.records[record];
        for (int place = places - 1; place >= 0; place--) {
            if (Cvx.holds(cvx, patient.history.cvx(place))) {
                int own = series.recordOf(place);
                if (own < 0 || !series.inadvertent(own)) {
                    return patient.history.days()[place];
                }
            }
        }
        return Days.NONE;
    }
}
