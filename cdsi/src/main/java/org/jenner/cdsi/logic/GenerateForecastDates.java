package org.jenner.cdsi.logic;

import org.jenner.cdsi.assessment.ForecastReason;
import org.jenner.cdsi.date.TimePeriod;
import org.jspecify.annotations.Nullable;

/** Generate Forecast Dates, section 7.5. An empty value of the schedule leaves the date empty. */
final class GenerateForecastDates {
    private GenerateForecastDates() {}

    static void generate(
            PatientRecord patient, PatientSeries series, TargetDose target, CandidateEarliestDate candidate) {
        AgeRule age = AgeRule.inEffect(target.rules.ages, patient.today);
        series.next = target;
        series.earliest = candidate.day();
        ForecastReason recommended = recommended(patient, series, target, age);
        series.recommended = Math.max(series.earliest, series.unadjustedRecommended);
        series.unadjustedPastDue = unadjustedPastDue(patient, series, target, age);
        series.pastDue =
                series.unadjustedPastDue == Days.NONE ? Days.NONE : Math.max(series.earliest, series.unadjustedPastDue);
        series.latest = age == null || age.maximum() == AgeTable.NO_END ? Days.NONE : patient.ageDay(age.maximum()) - 1;
        series.forecastReasons = Reasons.bit(candidate.reason()) | Reasons.bit(recommended);
        if (patient.tracer != null) {
            patient.tracer.dates(series, target, new DateSources(patient, series, target, candidate, recommended));
        }
    }

    /** FORECASTDT-2. */
    private static ForecastReason recommended(
            PatientRecord patient, PatientSeries series, TargetDose target, @Nullable AgeRule age) {
        if (age != null && age.earliestRecommended() != AgeTable.NO_BEGIN) {
            series.unadjustedRecommended = patient.ageDay(age.earliestRecommended());
            return ForecastReason.RECOMMENDED_BY_AGE;
        }
        int byInterval = latestInterval(patient, series, target, true);
        if (byInterval != Days.NONE) {
            series.unadjustedRecommended = byInterval;
            return ForecastReason.RECOMMENDED_BY_INTERVAL;
        }
        series.unadjustedRecommended = series.earliest;
        return ForecastReason.RECOMMENDED_BY_EARLIEST;
    }

    /** FORECASTDT-3: the day before the dose is late. */
    private static int unadjustedPastDue(
            PatientRecord patient, PatientSeries series, TargetDose target, @Nullable AgeRule age) {
        if (age != null && age.latestRecommended() != AgeTable.NO_END) {
            return patient.ageDay(age.latestRecommended()) - 1;
        }
        int byInterval = latestInterval(patient, series, target, false);
        return byInterval == Days.NONE ? Days.NONE : byInterval - 1;
    }

    private static int latestInterval(
            PatientRecord patient, PatientSeries series, TargetDose target, boolean earliestRecommended) {
        int latest = Days.NONE;
        for (IntervalRule rule : target.rules.intervals) {
            TimePeriod interval = earliestRecommended ? rule.earliestRecommended() : rule.latestRecommended();
            if (interval != null && rule.effective().on(patient.today)) {
                int reference = IntervalReferenceDate.of(patient, series, rule, series.records.length);
                if (reference != Days.NONE) {
                    latest = Math.max(latest, interval.addTo(reference));
                }
            }
        }
        return latest;
    }

    /** FORECASTDN-1: of a seasonal series dose only the doses of this season count. */
    static int doseNumber(PatientRecord patient, PatientSeries series) {
        int number = 1;
        for (int i = 0; i < series.targetCount(); i++) {
            if (countsForDoseNumber(patient, series.target(i))) {
                number++;
            }
        }
        return number;
    }

    static boolean countsForDoseNumber(PatientRecord patient, TargetDose target) {
        return target.satisfiedBy != TargetDose.NO_DOSE
                && patient.history.days()[target.satisfiedBy] >= target.rules.seasonStart;
    }

    /** FORECASTPRIORITY-1: every interval in effect overrides. */
    static boolean priority(PatientRecord patient, TargetDose target) {
        boolean any = false;
        for (IntervalRule rule : target.rules.intervals) {
            if (rule.effective().on(patient.today)) {
                if (!rule.override()) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }
}
