package org.jenner.cdsi.logic;

import org.jenner.cdsi.assessment.ForecastReason;
import org.jenner.cdsi.date.TimePeriod;
import org.jenner.cdsi.schedule.VaccineConflict;

/** The candidate earliest date of a target dose and what set it (FORECASTDTCAN-1): the latest of all that apply. */
record CandidateEarliestDate(int day, ForecastReason reason) {

    private static final ForecastReason[] REASONS = {
        ForecastReason.EARLIEST_BY_AGE,
        ForecastReason.EARLIEST_BY_INTERVAL,
        ForecastReason.EARLIEST_BY_CONFLICT,
        ForecastReason.EARLIEST_BY_SEASON,
        ForecastReason.EARLIEST_BY_INADVERTENT_DOSE,
        ForecastReason.EARLIEST_BY_LATEST_DOSE
    };

    static CandidateEarliestDate of(PatientRecord patient, PatientSeries series, TargetDose target) {
        int[] days = {
            minimumAge(patient, target),
            minimumInterval(patient, series, target),
            conflictEnd(patient, target),
            target.rules.seasonStart == Days.FIRST ? Days.NONE : target.rules.seasonStart,
            inadvertentDose(patient, series),
            latestDose(patient, series)
        };
        int latest = 0;
        for (int i = 1; i < days.length; i++) {
            if (days[i] > days[latest]) {
                latest = i;
            }
        }
        return days[latest] == Days.NONE
                ? new CandidateEarliestDate(patient.birthDay, ForecastReason.EARLIEST_BY_BIRTH)
                : new CandidateEarliestDate(days[latest], REASONS[latest]);
    }

    private static int minimumAge(PatientRecord patient, TargetDose target) {
        AgeRule age = AgeRule.inEffect(target.rules.ages, patient.today);
        return age == null || age.minimum() == AgeTable.NO_BEGIN ? Days.NONE : patient.ageDay(age.minimum());
    }

    private static int latestDose(PatientRecord patient, PatientSeries series) {
        return series.records.length == 0
                ? Days.NONE
                : patient.history.days()[series.records[series.records.length - 1]];
    }

    private static int minimumInterval(PatientRecord patient, PatientSeries series, TargetDose target) {
        int latest = Days.NONE;
        for (IntervalRule rule : target.rules.intervals) {
            TimePeriod minimum = rule.minimum();
            if (minimum != null && rule.effective().on(patient.today)) {
                int reference = IntervalReferenceDate.of(patient, series, rule, series.records.length);
                if (reference != Days.NONE) {
                    latest = Math.max(latest, minimum.addTo(reference));
                }
            }
        }
        return latest;
    }

    /** CALCDTLIVE-4: for every dose of the history and every preferable vaccine, until the longer end. */
    private static int conflictEnd(PatientRecord patient, TargetDose target) {
        ImmunizationHistory history = patient.history;
        int latest = Days.NONE;
        if (!history.anyConflicting() || target.rules.conflicting.length == 0) {
            return latest;
        }
        for (int place = 0; place < history.count(); place++) {
            int previous = history.conflictNumbers()[place];
            for (int current : target.rules.conflicting) {
                VaccineConflict row = previous < 0 ? null : patient.rules.conflicts.row(previous, current);
                if (row != null) {
                    latest = Math.max(latest, row.end().addTo(history.days()[place]));
                }
            }
        }
        return latest;
    }

    private static int inadvertentDose(PatientRecord patient, PatientSeries series) {
        int latest = Days.NONE;
        for (int record = 0; record < series.records.length; record++) {
            if (series.inadvertent(record)) {
                latest = Math.max(latest, patient.history.days()[series.records[record]]);
            }
        }
        return latest;
    }
}
