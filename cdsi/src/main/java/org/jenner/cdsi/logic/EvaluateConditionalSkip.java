package org.jenner.cdsi.logic;

import java.util.List;
import org.jenner.cdsi.logic.SkipConditionRule.SkipQuestion;
import org.jenner.cdsi.trace.Check.SkipPoint;

/** Evaluate Conditional Skip, section 6.2; also asked in 7.1 and 7.6. A dose is skipped when any instance is met. */
final class EvaluateConditionalSkip {
    private EvaluateConditionalSkip() {}

    /** Before the antigen's {@code record} is evaluated: only earlier doses count, never itself. */
    static boolean whenEvaluating(
            PatientRecord patient, PatientSeries series, List<PatientSeries> siblings, TargetDose target, int record) {
        if (target.rules.skips.length == 0) {
            return false;
        }
        int place = series.records[record];
        SkipQuestion question = new SkipQuestion(
                patient, series, siblings, record, place, patient.history.days()[place], false);
        return skipped(question, target, SkipPoint.EVALUATION);
    }

    /** On the assessment date: all doses count. */
    static boolean whenForecasting(
            PatientRecord patient, PatientSeries series, List<PatientSeries> siblings, TargetDose target) {
        return forecast(patient, series, siblings, target, SkipPoint.FORECAST, patient.today.number());
    }

    /** To validate a forecast on its earliest date: all doses count. */
    static boolean whenValidating(
            PatientRecord patient, PatientSeries series, List<PatientSeries> siblings, TargetDose target) {
        return forecast(patient, series, siblings, target, SkipPoint.VALIDATION, series.earliest);
    }

    private static boolean forecast(
            PatientRecord patient,
            PatientSeries series,
            List<PatientSeries> siblings,
            TargetDose target,
            SkipPoint point,
            int day) {
        if (target.rules.skips.length == 0) {
            return false;
        }
        SkipQuestion question = new SkipQuestion(
                patient,
                series,
                siblings,
                series.records.length,
                patient.history.count(),
                day,
                point == SkipPoint.FORECAST);
        return skipped(question, target, point);
    }

    private static boolean skipped(SkipQuestion question, TargetDose target, SkipPoint point) {
        boolean skipped = false;
        for (SkipRule skip : target.rules.skips) {
            boolean inContext = point == SkipPoint.EVALUATION ? skip.inEvaluation() : skip.inForecast();
            if (inContext && fires(skip, question, target, point)) {
                skipped = true;
                break;
            }
        }
        Tracer tracer = question.patient().tracer;
        if (tracer != null) {
            tracer.skip(question, target, point, skipped);
        }
        return skipped;
    }

    private static boolean fires(SkipRule skip, SkipQuestion question, TargetDose target, SkipPoint point) {
        boolean asked = false;
        for (SkipRule.SkipSetRule set : skip.sets()) {
            if (question.within(set.effective().first(), set.effective().last() + 1)) {
                boolean met = met(set, question, target, point);
                if (met != skip.everySet()) {
                    return met;
                }
                asked = true;
            }
        }
        return asked && skip.everySet();
    }

    private static boolean met(SkipRule.SkipSetRule set, SkipQuestion question, TargetDose target, SkipPoint point) {
        for (SkipConditionRule condition : set.conditions()) {
            boolean met = condition.met(question);
            if (question.patient().tracer != null) {
                question.patient().tracer.skipCondition(question, target, point, condition, met);
            }
            if (met != set.everyCondition()) {
                return met;
            }
        }
        return set.everyCondition();
    }
}
