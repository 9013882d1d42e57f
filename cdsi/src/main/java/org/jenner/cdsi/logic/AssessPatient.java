package org.jenner.cdsi.logic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jenner.cdsi.assessment.AntigenEvaluation;
import org.jenner.cdsi.assessment.Assessment;
import org.jenner.cdsi.assessment.DoseEvaluation;
import org.jenner.cdsi.assessment.DoseNotEvaluated;
import org.jenner.cdsi.assessment.VaccineGroupAssessment;
import org.jenner.cdsi.assessment.VaccineGroupForecast;
import org.jenner.cdsi.date.HumanCalendar;
import org.jenner.cdsi.logic.ScheduleRules.GroupRules;
import org.jenner.cdsi.patient.Patient;
import org.jenner.cdsi.schedule.ScheduleRelease;
import org.jenner.cdsi.schedule.SeriesType;
import org.jenner.cdsi.trace.TraceEntry;
import org.jspecify.annotations.Nullable;

/** Evaluates and forecasts a patient by one release: the order of processing of chapter 4. Safe for many threads. */
public final class AssessPatient {
    private static final Comparator<AntigenEvaluation> DECISIVE =
            Comparator.comparingInt(evaluation -> rank(evaluation));

    private final ScheduleRules rules;

    public AssessPatient(ScheduleRelease release) {
        this.rules = new ScheduleRules(release);
    }

    /** The answer; every check goes to the list when there is one. */
    public Assessment assess(Patient patient, LocalDate assessmentDate, @Nullable List<TraceEntry> trace) {
        HumanCalendar.checked(assessmentDate, "the assessment date");
        Tracer tracer = trace == null ? null : new Tracer(trace);
        PatientRecord record = new PatientRecord(rules, patient, assessmentDate, tracer);
        AssessAntigen.Outcome[] outcomes = new AssessAntigen.Outcome[rules.antigens.length];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = AssessAntigen.assess(record, rules.antigens[i]);
        }
        boolean[] evaluated = new boolean[record.history.count()];
        List<VaccineGroupAssessment> groups = new ArrayList<>(rules.groups.length);
        for (GroupRules group : rules.groups) {
            VaccineGroupAssessment assessment = group(record, group, outcomes, evaluated);
            if (assessment != null) {
                groups.add(assessment);
            }
        }
        List<DoseNotEvaluated> apart = notEvaluated(record, evaluated);
        LocalDate unchangedUntil = Days.dateOrNull(record.today.unchangedUntil());
        return new Assessment(assessmentDate, unchangedUntil, rules.name, groups, apart);
    }

    private static @Nullable VaccineGroupAssessment group(
            PatientRecord patient, GroupRules group, AssessAntigen.Outcome[] outcomes, boolean[] evaluated) {
        List<AssessAntigen.Outcome> antigens = new ArrayList<>(group.antigens().length);
        for (int antigen : group.antigens()) {
            antigens.add(outcomes[antigen]);
        }
        var standard = IdentifyContainedForecasts.of(patient, antigens, false);
        var risk = IdentifyContainedForecasts.of(patient, antigens, true);
        VaccineGroupForecast standardForecast =
                ForecastVaccineGroup.forecast(patient, group, antigens, standard, SeriesType.STANDARD);
        VaccineGroupForecast riskForecast =
                ForecastVaccineGroup.forecast(patient, group, antigens, risk, SeriesType.RISK);
        if (standardForecast == null && riskForecast == null) {
            return null;
        }
        List<PatientSeries> shown = new ArrayList<>(standard.included());
        shown.addAll(risk.included());
        return new VaccineGroupAssessment(
                group.group().name(),
                evaluations(patient, group, shown, antigens, evaluated),
                standardForecast,
                riskForecast);
    }

    private static List<DoseEvaluation> evaluations(
            PatientRecord patient,
            GroupRules group,
            List<PatientSeries> shown,
            List<AssessAntigen.Outcome> antigens,
            boolean[] evaluated) {
        boolean[] holds = holdsAntigen(patient, group);
        List<DoseEvaluation> evaluations = new ArrayList<>();
        for (int place = 0; place < holds.length; place++) {
            if (holds[place]) {
                List<AntigenEvaluation> found = evaluations(shown, place);
                if (found.isEmpty()) {
                    // Only a best series that is not shown has judged it, such as one for a later age.
                    found = evaluations(best(antigens), place);
                }
                if (!found.isEmpty()) {
                    evaluated[place] = true;
                    AntigenEvaluation decisive = Collections.min(found, DECISIVE);
                    evaluations.add(new DoseEvaluation(patient.history.doses()[place], decisive, found));
                }
            }
        }
        return evaluations;
    }

    private static List<PatientSeries> best(List<AssessAntigen.Outcome> antigens) {
        List<PatientSeries> best = new ArrayList<>();
        antigens.forEach(antigen -> best.addAll(antigen.best()));
        return best;
    }

    /** For each dose of the history whether it holds an antigen of the group. */
    private static boolean[] holdsAntigen(PatientRecord patient, GroupRules group) {
        boolean[] holds = new boolean[patient.history.count()];
        for (int antigen : group.antigens()) {
            for (int place : patient.history.records()[antigen]) {
                holds[place] = true;
            }
        }
        return holds;
    }

    private static List<AntigenEvaluation> evaluations(List<PatientSeries> series, int place) {
        List<AntigenEvaluation> found = new ArrayList<>(series.size());
        for (PatientSeries one : series) {
            AntigenEvaluation evaluation = DescribePatientSeries.evaluation(one, place);
            if (evaluation != null) {
                found.add(evaluation);
            }
        }
        return found;
    }

    /** Valid for one antigen is valid; what must be repeated for one is told before what need not be. */
    private static int rank(AntigenEvaluation evaluation) {
        return switch (evaluation.status()) {
            case VALID -> 0;
            case NOT_VALID -> 1;
            case SUBSTANDARD -> 2;
            case EXTRANEOUS -> 3;
        };
    }

    private static List<DoseNotEvaluated> notEvaluated(PatientRecord patient, boolean[] evaluated) {
        List<DoseNotEvaluated> apart = new ArrayList<>(patient.history.apart());
        for (int place = 0; place < evaluated.length; place++) {
            if (!evaluated[place]) {
                apart.add(
                        new DoseNotEvaluated(patient.history.doses()[place], DoseNotEvaluated.Why.NO_RELEVANT_SERIES));
            }
        }
        return apart;
    }
}
