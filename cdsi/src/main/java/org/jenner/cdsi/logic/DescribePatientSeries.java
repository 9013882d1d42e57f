package org.jenner.cdsi.logic;

import java.util.ArrayList;
import java.util.List;
import org.jenner.cdsi.assessment.AntigenEvaluation;
import org.jenner.cdsi.assessment.EvaluationStatus;
import org.jenner.cdsi.assessment.ForecastDates;
import org.jenner.cdsi.assessment.ObservedCondition;
import org.jenner.cdsi.assessment.RecommendedVaccine;
import org.jenner.cdsi.assessment.SeriesForecast;
import org.jenner.cdsi.logic.AntigenRules.ContraindicationRule;
import org.jenner.cdsi.logic.AntigenRules.VaccineContraindicationRule;
import org.jenner.cdsi.logic.SeriesRules.IndicationRule;
import org.jenner.cdsi.schedule.ObservationTitle;
import org.jspecify.annotations.Nullable;

/** Turns what was found about a patient series into the answer's words and dates. */
final class DescribePatientSeries {
    private DescribePatientSeries() {}

    static SeriesForecast forecast(PatientRecord patient, PatientSeries series, AssessAntigen.Outcome outcome) {
        return new SeriesForecast(
                series.rules.antigen,
                series.rules.series.name(),
                series.rules.type,
                series.status,
                series.hasForecast() ? GenerateForecastDates.doseNumber(patient, series) : 0,
                series.rules.dosesInSeries,
                series.validDoses(),
                series.next != null && series.next.rules.recurring,
                series.hasForecast() ? dates(series) : null,
                Reasons.forecast(series.forecastReasons),
                recommendedVaccines(patient, series, outcome.contraindications()),
                preferableVaccines(series, outcome.contraindications()),
                indications(patient, series.rules),
                contraindications(patient, series.antigen));
    }

    private static ForecastDates dates(PatientSeries series) {
        return new ForecastDates(
                Days.date(series.earliest),
                Days.date(series.recommended),
                Days.dateOrNull(series.pastDue),
                Days.dateOrNull(series.latest),
                Days.date(series.unadjustedRecommended),
                Days.dateOrNull(series.unadjustedPastDue));
    }

    /** FORECASTRECVAC-1. */
    private static List<RecommendedVaccine> recommendedVaccines(
            PatientRecord patient, PatientSeries series, DetermineContraindications.Found contraindications) {
        TargetDose next = series.next;
        if (next == null) {
            return List.of();
        }
        List<RecommendedVaccine> vaccines = new ArrayList<>();
        for (VaccineRule rule : next.rules.preferableVaccines) {
            boolean ofAge =
                    rule.ages().holds(patient, series.earliest) || rule.ages().holds(patient, series.recommended);
            if (rule.forecast() && ofAge && !Cvx.holds(contraindications.cvx(), rule.cvx())) {
                vaccines.add(rule.told());
            }
        }
        return vaccines;
    }

    private static List<RecommendedVaccine> preferableVaccines(
            PatientSeries series, DetermineContraindications.Found contraindications) {
        TargetDose next = series.next;
        if (next == null) {
            return List.of();
        }
        if (contraindications.cvx().length == 0) {
            return next.rules.vaccinesOfChoice;
        }
        return next.rules.vaccinesOfChoice.stream()
                .filter(vaccine -> !Cvx.holds(contraindications.cvx(), vaccine.cvx()))
                .toList();
    }

    private static List<ObservedCondition> indications(PatientRecord patient, SeriesRules series) {
        List<ObservedCondition> found = new ArrayList<>(0);
        if (!patient.observations.none()) {
            for (IndicationRule rule : series.indications) {
                if (SelectRelevantPatientSeries.applies(patient, rule)) {
                    add(found, rule.indication().observation());
                }
            }
        }
        return found;
    }

    private static List<ObservedCondition> contraindications(PatientRecord patient, AntigenRules antigen) {
        List<ObservedCondition> found = new ArrayList<>(0);
        if (!patient.observations.none()) {
            for (ContraindicationRule rule : antigen.contraindications) {
                if (DetermineContraindications.applies(patient, rule.observation(), rule.ages())) {
                    add(found, rule.title());
                }
            }
            for (VaccineContraindicationRule rule : antigen.vaccineContraindications) {
                if (DetermineContraindications.applies(patient, rule.observation(), rule.ages())) {
                    add(found, rule.title());
                }
            }
        }
        return found;
    }

    private static void add(List<ObservedCondition> found, ObservationTitle title) {
        ObservedCondition condition = new ObservedCondition(title.code(), title.title());
        if (!found.contains(condition)) {
            found.add(condition);
        }
    }

    /** The evaluation of a dose of the history; null when it does not hold the antigen. */
    static @Nullable AntigenEvaluation evaluation(PatientSeries series, int place) {
        int record = series.recordOf(place);
        EvaluationStatus status = record < 0 ? null : series.evaluation(record);
        if (status == null) {
            return null;
        }
        return new AntigenEvaluation(
                series.rules.antigen,
                series.rules.series.name(),
                series.rules.type,
                series.evaluatedAgainst(record),
                status == EvaluationStatus.VALID ? doseNumber(series, record) : 0,
                series.rules.dosesInSeries,
                status,
                Reasons.evaluation(series.evaluationReasons(record)));
    }

    /** In a seasonal series the count begins anew each season, which its target doses follow. */
    private static int doseNumber(PatientSeries series, int record) {
        if (series.rules.seasonal) {
            return series.evaluatedAgainst(record);
        }
        int number = 0;
        for (int i = 0; i <= record; i++) {
            number += series.evaluation(i) == EvaluationStatus.VALID ? 1 : 0;
        }
        return number;
    }

    /** One more than the number of doses that are valid in one of two series. */
    static int doseNumber(PatientRecord patient, PatientSeries one, PatientSeries other) {
        boolean[] valid = new boolean[patient.history.count()];
        mark(patient, one, valid);
        mark(patient, other, valid);
        int number = 1;
        for (boolean each : valid) {
            number += each ? 1 : 0;
        }
        return number;
    }

    private static void mark(PatientRecord patient, PatientSeries series, boolean[] valid) {
        for (int i = 0; i < series.targetCount(); i++) {
            TargetDose target = series.target(i);
            if (GenerateForecastDates.countsForDoseNumber(patient, target)) {
                valid[target.satisfiedBy] = true;
            }
        }
    }
}
