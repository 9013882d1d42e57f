package org.jenner.cdsi.logic;

import java.util.List;
import org.jenner.cdsi.assessment.EvaluationReason;
import org.jenner.cdsi.assessment.EvaluationStatus;
import org.jenner.cdsi.assessment.ForecastReason;
import org.jenner.cdsi.assessment.SeriesStatus;
import org.jenner.cdsi.date.TimePeriod;
import org.jenner.cdsi.logic.SeriesRules.IndicationRule;
import org.jenner.cdsi.logic.SkipConditionRule.SkipQuestion;
import org.jenner.cdsi.patient.VaccineDoseAdministered;
import org.jenner.cdsi.schedule.ObservationTitle;
import org.jenner.cdsi.trace.Check;
import org.jenner.cdsi.trace.Check.SkipPoint;
import org.jenner.cdsi.trace.TraceEntry;
import org.jspecify.annotations.Nullable;

/** Writes down every check. An assessment without trace has none, so that nothing is built. */
final class Tracer {
    private final List<TraceEntry> entries;

    Tracer(List<TraceEntry> entries) {
        this.entries = entries;
    }

    private void add(SeriesRules series, int target, @Nullable String dose, Check check) {
        entries.add(new TraceEntry(series.antigen, series.series.name(), target, dose, check));
    }

    private void add(PatientSeries series, Check check) {
        add(series.rules, 0, null, check);
    }

    private void add(PatientSeries series, TargetDose target, VaccineDoseAdministered dose, Check check) {
        add(series.rules, target.rules.number, dose.id(), check);
    }

    void relevance(SeriesRules series, boolean relevant, boolean genderFits, @Nullable IndicationRule indication) {
        ObservationTitle title =
                indication == null ? null : indication.indication().observation();
        add(series, 0, null, new Check.Relevance(relevant, genderFits, title));
    }

    void seriesOver(PatientRecord patient, PatientSeries series, int record) {
        VaccineDoseAdministered dose = patient.history.doses()[series.records[record]];
        add(series.rules, 0, dose.id(), new Check.SeriesOver(dose.dateAdministered()));
    }

    void condition(PatientSeries series, TargetDose target, VaccineDoseAdministered dose, boolean passed) {
        add(
                series,
                target,
                dose,
                new Check.Condition(dose.dateAdministered(), dose.lotExpiration(), dose.condition(), passed));
    }

    void skip(SkipQuestion question, TargetDose target, SkipPoint point, boolean skipped) {
        Check check = new Check.Skip(point, Days.date(question.day()), skipped);
        add(question.series().rules, target.rules.number, doseId(question, point), check);
    }

    void skipCondition(
            SkipQuestion question, TargetDose target, SkipPoint point, SkipConditionRule condition, boolean met) {
        Check check = new Check.SkipConditionMet(
                point,
                condition.condition(),
                Days.date(question.day()),
                Days.dateOrNull(condition.from(question)),
                Days.dateOrNull(condition.until(question)),
                condition.count(question),
                met);
        add(question.series().rules, target.rules.number, doseId(question, point), check);
    }

    private static @Nullable String doseId(SkipQuestion question, SkipPoint point) {
        return point == SkipPoint.EVALUATION
                ? question.patient().history.doses()[question.doses()].id()
                : null;
    }

    void inadvertent(PatientSeries series, TargetDose target, VaccineDoseAdministered dose, boolean inadvertent) {
        add(series, target, dose, new Check.Inadvertent(dose.cvx(), inadvertent));
    }

    void age(
            PatientRecord patient,
            PatientSeries series,
            TargetDose target,
            VaccineDoseAdministered dose,
            AgeRule rule,
            @Nullable EvaluationReason finding) {
        Check check = new Check.Age(
                dose.dateAdministered(),
                Days.dateOrNull(patient.ageDay(rule.absoluteMinimum())),
                Days.dateOrNull(patient.ageDay(rule.minimum())),
                Days.dateOrNull(patient.ageDay(rule.maximum())),
                finding);
        add(series, target, dose, check);
    }

    void interval(
            PatientSeries series,
            TargetDose target,
            VaccineDoseAdministered dose,
            IntervalRule rule,
            boolean allowable,
            int reference,
            @Nullable EvaluationReason finding) {
        Check check = new Check.Interval(
                allowable,
                rule.reference(),
                Days.dateOrNull(reference),
                dose.dateAdministered(),
                Days.dateOrNull(after(rule.absoluteMinimum(), reference)),
                Days.dateOrNull(after(rule.minimum(), reference)),
                finding);
        add(series, target, dose, check);
    }

    private static int after(@Nullable TimePeriod period, int reference) {
        return period == null || reference == Days.NONE ? Days.NONE : period.addTo(reference);
    }

    void conflict(
            PatientRecord patient,
            PatientSeries series,
            TargetDose target,
            int place,
            int earlier,
            int begin,
            int end,
            boolean conflict) {
        VaccineDoseAdministered dose = patient.history.doses()[place];
        Check check = new Check.VaccineConflict(
                patient.history.doses()[earlier].id(),
                dose.dateAdministered(),
                Days.date(begin),
                Days.date(end),
                conflict);
        add(series, target, dose, check);
    }

    void vaccine(
            PatientSeries series, TargetDose target, VaccineDoseAdministered dose, boolean allowable, boolean passed) {
        add(series, target, dose, new Check.Vaccine(allowable, dose.cvx(), passed));
    }

    void satisfied(
            PatientSeries series,
            TargetDose target,
            VaccineDoseAdministered dose,
            EvaluationStatus status,
            int reasons) {
        add(series, target, dose, new Check.Satisfied(status, Reasons.evaluation(reasons)));
    }

    void immunity(AntigenRules antigen, @Nullable ForecastReason finding) {
        entries.add(new TraceEntry(antigen.name, null, 0, null, new Check.Immunity(finding)));
    }

    void contraindication(AntigenRules antigen, ObservationTitle title, int cvx) {
        entries.add(new TraceEntry(antigen.name, null, 0, null, new Check.Contraindication(title, cvx)));
    }

    void need(PatientSeries series, @Nullable TargetDose target, @Nullable ForecastReason reason) {
        add(series.rules, target == null ? 0 : target.rules.number, null, new Check.Need(series.status, reason));
    }

    void dates(
            PatientSeries series, TargetDose target, ForecastReason earliestReason, ForecastReason recommendedReason) {
        date(series, target, "FORECASTDT-1", series.earliest, earliestReason);
        date(series, target, "FORECASTDT-2", series.unadjustedRecommended, recommendedReason);
        date(series, target, "FORECASTDT-3", series.unadjustedPastDue, null);
        date(series, target, "FORECASTDT-4", series.latest, null);
        date(series, target, "FORECASTDT-5", series.recommended, null);
        date(series, target, "FORECASTDT-6", series.pastDue, null);
    }

    private void date(PatientSeries series, TargetDose target, String rule, int day, @Nullable ForecastReason reason) {
        add(series.rules, target.rules.number, null, new Check.Date(rule, Days.dateOrNull(day), reason));
    }

    void scorable(PatientSeries series, boolean scorable) {
        add(series, new Check.Scorable(scorable));
    }

    void points(PatientSeries series, String section, String criterion, int points) {
        add(series, new Check.Points(section, criterion, points));
    }

    void prioritized(PatientSeries series, String section) {
        add(series, new Check.Prioritized(section, series.rules.seriesGroup));
    }

    void best(PatientSeries series, boolean best) {
        add(series, new Check.Best(best));
    }

    void blended(PatientSeries series, boolean included) {
        add(series, new Check.Blended(included));
    }

    void groupStatus(String vaccineGroup, SeriesStatus status) {
        entries.add(new TraceEntry(vaccineGroup, null, 0, null, new Check.GroupStatus(status)));
    }
}
