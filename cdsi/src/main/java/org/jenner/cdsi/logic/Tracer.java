package org.jenner.cdsi.logic;

import java.time.LocalDate;
import java.util.List;
import org.jenner.cdsi.assessment.EvaluationReason;
import org.jenner.cdsi.assessment.EvaluationStatus;
import org.jenner.cdsi.assessment.ForecastReason;
import org.jenner.cdsi.date.TimePeriod;
import org.jenner.cdsi.logic.AntigenRules.BirthDateRule;
import org.jenner.cdsi.logic.IdentifyPrioritizedPatientSeries.Winner;
import org.jenner.cdsi.logic.SeriesRules.IndicationRule;
import org.jenner.cdsi.logic.SkipConditionRule.SkipQuestion;
import org.jenner.cdsi.patient.VaccineDoseAdministered;
import org.jenner.cdsi.schedule.ObservationTitle;
import org.jenner.cdsi.schedule.SeriesType;
import org.jenner.cdsi.trace.Check;
import org.jenner.cdsi.trace.Check.SkipPoint;
import org.jenner.cdsi.trace.Criterion;
import org.jenner.cdsi.trace.ForecastDate;
import org.jenner.cdsi.trace.Limit;
import org.jenner.cdsi.trace.TraceEntry;
import org.jenner.cdsi.trace.WhyBest;
import org.jenner.cdsi.trace.WhyBlended;
import org.jenner.cdsi.trace.WhyScorable;
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
                age(patient, rule.absoluteMinimum()),
                age(patient, rule.minimum()),
                age(patient, rule.maximum()),
                finding);
        add(series, target, dose, check);
    }

    private static @Nullable Limit age(PatientRecord patient, int number) {
        TimePeriod period = patient.rules.ages.period(number);
        return period == null ? null : new Limit(Days.date(patient.ageDay(number)), period);
    }

    private static @Nullable Limit after(@Nullable TimePeriod period, int reference) {
        return period == null || reference == Days.NONE ? null : new Limit(Days.date(period.addTo(reference)), period);
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
                after(rule.absoluteMinimum(), reference),
                after(rule.minimum(), reference),
                finding);
        add(series, target, dose, check);
    }

    void conflict(
            PatientRecord patient,
            PatientSeries series,
            TargetDose target,
            int place,
            int earlier,
            TimePeriod begin,
            TimePeriod end,
            boolean conflict) {
        VaccineDoseAdministered dose = patient.history.doses()[place];
        VaccineDoseAdministered previous = patient.history.doses()[earlier];
        Check check = new Check.VaccineConflict(
                previous.id(),
                previous.dateAdministered(),
                dose.dateAdministered(),
                new Limit(begin.addTo(previous.dateAdministered()), begin),
                new Limit(end.addTo(previous.dateAdministered()), end),
                conflict);
        add(series, target, dose, check);
    }

    void vaccine(PatientSeries series, TargetDose target, VaccineDoseAdministered dose, Check.Vaccine check) {
        add(series, target, dose, check);
    }

    void satisfied(
            PatientSeries series,
            TargetDose target,
            VaccineDoseAdministered dose,
            EvaluationStatus status,
            int reasons) {
        add(series, target, dose, new Check.Satisfied(status, Reasons.evaluation(reasons)));
    }

    void immunity(AntigenRules antigen, @Nullable ForecastReason finding, @Nullable BirthDateRule birth) {
        LocalDate bornBefore = birth == null ? null : Days.date(birth.before());
        entries.add(new TraceEntry(antigen.name, null, 0, null, new Check.Immunity(finding, bornBefore)));
    }

    void contraindication(AntigenRules antigen, ObservationTitle title, int cvx) {
        entries.add(new TraceEntry(antigen.name, null, 0, null, new Check.Contraindication(title, cvx)));
    }

    void need(
            PatientRecord patient, PatientSeries series, @Nullable TargetDose target, @Nullable ForecastReason reason) {
        int number = target == null ? 0 : target.rules.number;
        LocalDate day = target == null || reason == null ? null : overFrom(patient, target, reason);
        add(series.rules, number, null, new Check.Need(series.status, reason, day));
    }

    private static @Nullable LocalDate overFrom(PatientRecord patient, TargetDose target, ForecastReason reason) {
        if (reason == ForecastReason.PAST_SEASON) {
            return Days.date(target.rules.seasonEnd + 1);
        }
        AgeRule rule = AgeRule.inEffect(target.rules.ages, patient.today);
        boolean byAge = reason == ForecastReason.AGED_OUT || reason == ForecastReason.CANNOT_FINISH_BEFORE_MAXIMUM_AGE;
        return byAge && rule != null ? Days.date(patient.ageDay(rule.maximum())) : null;
    }

    void dates(PatientSeries series, TargetDose target, DateSources sources) {
        for (ForecastDate kind : ForecastDate.values()) {
            Check check = new Check.Date(kind, Days.dateOrNull(series.day(kind)), sources.of(kind));
            add(series.rules, target.rules.number, null, check);
        }
    }

    void scorable(PatientSeries series, WhyScorable why) {
        add(series, new Check.Scorable(why));
    }

    void points(PatientSeries series, Criterion criterion, int points) {
        add(series, new Check.Points(criterion, points));
    }

    /** Tells it of the winner and of every other series that could have won. */
    void prioritized(Winner winner, List<PatientSeries> scorable) {
        int group = winner.series().rules.seriesGroup;
        add(winner.series(), new Check.Prioritized(winner.why(), group));
        for (PatientSeries series : scorable) {
            if (series != winner.series()) {
                add(series, new Check.Outranked(winner.series().rules.series.name(), winner.why(), group));
            }
        }
    }

    void best(PatientSeries series, WhyBest why) {
        add(series, new Check.Best(why));
    }

    void blended(PatientRecord patient, PatientSeries series, WhyBlended why) {
        add(series, new Check.Blended(why, age(patient, series.rules.minAgeToStart)));
    }

    void groupDates(String vaccineGroup, SeriesType type, GroupDateSources sources) {
        for (ForecastDate kind : ForecastDate.values()) {
            PatientSeries series = sources.series(kind);
            String name = series == null ? null : series.rules.series.name();
            group(vaccineGroup, new Check.GroupDate(type, kind, sources.date(kind), sources.why(kind), name));
        }
    }

    void group(String vaccineGroup, Check check) {
        entries.add(new TraceEntry(vaccineGroup, null, 0, null, check));
    }
}
