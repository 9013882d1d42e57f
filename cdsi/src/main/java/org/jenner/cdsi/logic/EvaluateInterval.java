package org.jenner.cdsi.logic;

import org.jenner.cdsi.assessment.EvaluationReason;
import org.jenner.cdsi.date.TimePeriod;
import org.jenner.cdsi.patient.VaccineDoseAdministered;
import org.jspecify.annotations.Nullable;

/**
 * Evaluate Preferable Interval, section 6.5, and Evaluate Allowable Interval, section 6.6. Every row in effect must
 * pass (CALCDTINT-3, -4); the allowable ones are asked only when a preferable one failed.
 */
final class EvaluateInterval {
    private static final int TOO_SHORT = Reasons.bit(EvaluationReason.INTERVAL_TOO_SHORT);

    private EvaluateInterval() {}

    static int evaluate(
            PatientRecord patient,
            PatientSeries series,
            TargetDose target,
            int record,
            VaccineDoseAdministered dose,
            int day) {
        int preferable = rows(patient, series, target, target.rules.intervals, false, record, dose, day);
        if ((preferable & TOO_SHORT) == 0) {
            return preferable;
        }
        boolean anyAllowable = anyInEffect(target.rules.allowableIntervals, day);
        int allowable = rows(patient, series, target, target.rules.allowableIntervals, true, record, dose, day);
        return anyAllowable && (allowable & TOO_SHORT) == 0
                ? Reasons.bit(EvaluationReason.ALLOWABLE_INTERVAL)
                : TOO_SHORT;
    }

    private static boolean anyInEffect(IntervalRule[] rules, int day) {
        for (IntervalRule rule : rules) {
            if (rule.effective().on(day)) {
                return true;
            }
        }
        return false;
    }

    private static int rows(
            PatientRecord patient,
            PatientSeries series,
            TargetDose target,
            IntervalRule[] rules,
            boolean allowable,
            int record,
            VaccineDoseAdministered dose,
            int day) {
        int reasons = Reasons.NO_REASON;
        for (IntervalRule rule : rules) {
            if (!rule.effective().on(day)) {
                continue;
            }
            int reference = IntervalReferenceDate.of(patient, series, rule, record);
            EvaluationReason finding = reference == Days.NONE ? null : finding(rule, reference, day);
            if (finding != null) {
                reasons |= Reasons.bit(finding);
            }
            if (patient.tracer != null) {
                patient.tracer.interval(series, target, dose, rule, allowable, reference, finding);
            }
        }
        return reasons;
    }

    private static @Nullable EvaluationReason finding(IntervalRule rule, int reference, int day) {
        TimePeriod absoluteMinimum = rule.absoluteMinimum();
        if (absoluteMinimum != null && day < absoluteMinimum.addTo(reference)) {
            return EvaluationReason.INTERVAL_TOO_SHORT;
        }
        TimePeriod minimum = rule.minimum();
        return minimum != null && day < minimum.addTo(reference) ? EvaluationReason.INTERVAL_GRACE_PERIOD : null;
    }
}
