package org.jenner.registry.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jenner.cdsi.Explanation;
import org.jenner.cdsi.assessment.Assessment;
import org.jenner.cdsi.assessment.DoseEvaluation;
import org.jenner.cdsi.assessment.DoseNotEvaluated;
import org.jenner.cdsi.assessment.VaccineGroupAssessment;
import org.jenner.cdsi.patient.Patient;
import org.jenner.registry.record.consolidate.DoseRecord;
import org.jenner.registry.record.consolidate.PersonRecord;
import org.jenner.registry.record.source.ClinicalDate;

/**
 * Evaluates and forecasts a record with one schedule. A pure function: the same record, schedule and day give the same
 * answer. What is not known exactly is never guessed: a dose without its day is listed, not evaluated, and without the day
 * of birth there is no forecast.
 */
public final class RecordEvaluation {

    private RecordEvaluation() {}

    /** What the schedule says about the record on this day. */
    public static EvaluatedRecord evaluate(PersonRecord record, ScheduleInForce schedule, LocalDate asOf) {
        return patient(record, schedule, asOf)
                .map(patient ->
                        evaluated(record, schedule, asOf, schedule.forecaster().apply(patient, asOf)))
                .orElseGet(() -> unevaluated(record, schedule, asOf));
    }

    /** The same answer with everything that led to it; costs some times as much. */
    public static ExplainedRecord explain(PersonRecord record, LoadedSchedule schedule, LocalDate asOf) {
        ScheduleInForce answering = schedule.answering();
        Optional<Patient> patient = patient(record, answering, asOf);
        if (patient.isEmpty()) {
            return new ExplainedRecord(unevaluated(record, answering, asOf), null);
        }
        Explanation explanation = schedule.forecaster().explain(patient.get(), asOf);
        return new ExplainedRecord(evaluated(record, answering, asOf, explanation.assessment()), explanation);
    }

    /** The person as the schedule is asked about them; empty when the day of birth is not known, or lies ahead. */
    static Optional<Patient> patient(PersonRecord record, ScheduleInForce schedule, LocalDate asOf) {
        ClinicalDate birth = record.demographics().birthDate();
        return birth.precision() != ClinicalDate.Precision.DAY || birth.day().isAfter(asOf)
                ? Optional.empty()
                : Optional.of(ForecastPatient.of(record, schedule.observations(), asOf));
    }

    private static EvaluatedRecord evaluated(
            PersonRecord record, ScheduleInForce schedule, LocalDate asOf, Assessment assessment) {
        List<EvaluatedDose> doses = verdicts(given(record), assessment);
        return new EvaluatedRecord(
                record,
                schedule.name(),
                asOf,
                doses,
                forecast(record, assessment, doses, schedule.seasonsOver().apply(asOf)));
    }

    private static List<DoseRecord> given(PersonRecord record) {
        return record.doses().stream()
                .filter(dose -> dose.best().completion().given())
                .toList();
    }

    private static EvaluatedRecord unevaluated(PersonRecord record, ScheduleInForce schedule, LocalDate asOf) {
        boolean exact = record.demographics().birthDate().precision() == ClinicalDate.Precision.DAY;
        return new EvaluatedRecord(
                record,
                schedule.name(),
                asOf,
                all(given(record), exact ? WhyNotEvaluated.IN_THE_FUTURE : WhyNotEvaluated.BIRTH_DATE_NOT_EXACT),
                new ForecastOutcome.NotMade(
                        exact ? ForecastOutcome.Why.BORN_IN_THE_FUTURE : ForecastOutcome.Why.BIRTH_DATE_NOT_EXACT));
    }

    private static List<EvaluatedDose> all(List<DoseRecord> given, WhyNotEvaluated why) {
        return given.stream()
                .map(dose -> new EvaluatedDose(dose, new DoseVerdict.NotEvaluated(why)))
                .toList();
    }

    private static List<EvaluatedDose> verdicts(List<DoseRecord> given, Assessment assessment) {
        Map<String, List<GroupEvaluation>> judged = new HashMap<>();
        for (VaccineGroupAssessment group : assessment.vaccineGroups()) {
            for (DoseEvaluation evaluation : group.evaluations()) {
                judged.computeIfAbsent(evaluation.dose().id(), _ -> new ArrayList<>())
                        .add(new GroupEvaluation(group.vaccineGroup(), evaluation));
            }
        }
        Map<String, WhyNotEvaluated> left = new HashMap<>();
        for (DoseNotEvaluated dose : assessment.notEvaluated()) {
            left.put(dose.dose().id(), WhyNotEvaluated.of(dose.why()));
        }
        return given.stream()
                .map(dose -> new EvaluatedDose(dose, verdict(dose, judged, left)))
                .toList();
    }

    private static DoseVerdict verdict(
            DoseRecord dose, Map<String, List<GroupEvaluation>> judged, Map<String, WhyNotEvaluated> left) {
        if (!ForecastPatient.canBeEvaluated(dose)) {
            return new DoseVerdict.NotEvaluated(WhyNotEvaluated.APPROXIMATE_DATE);
        }
        List<GroupEvaluation> groups = judged.getOrDefault(ForecastPatient.id(dose), List.of());
        return groups.isEmpty()
                ? new DoseVerdict.NotEvaluated(left.getOrDefault(ForecastPatient.id(dose), WhyNotEvaluated.NO_SERIES))
                : new DoseVerdict.Evaluated(groups);
    }

    private static ForecastOutcome forecast(
            PersonRecord record, Assessment assessment, List<EvaluatedDose> doses, Set<String> seasonsOver) {
        if (Boolean.TRUE.equals(record.demographics().dead())
                || record.demographics().deathDate() != null) {
            return new ForecastOutcome.NotMade(ForecastOutcome.Why.DECEASED);
        }
        List<GroupForecast> groups = groups(assessment, seasonsOver);
        int notCounted = (int) doses.stream()
                .filter(dose -> dose.verdict() instanceof DoseVerdict.NotEvaluated)
                .count();
        return groups.isEmpty()
                ? new ForecastOutcome.NotMade(ForecastOutcome.Why.NO_SERIES)
                : new ForecastOutcome.Made(groups, notCounted);
    }

    /** The forecast to show for each vaccine group of which a series is for this person. */
    static List<GroupForecast> groups(Assessment assessment, Set<String> seasonsOver) {
        return assessment.vaccineGroups().stream()
                .flatMap(group -> group.primary().stream()
                        .map(forecast -> new GroupForecast(
                                group.vaccineGroup(), forecast, seasonsOver.contains(group.vaccineGroup()))))
                .toList();
    }
}
