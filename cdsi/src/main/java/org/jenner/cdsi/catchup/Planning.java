package org.jenner.cdsi.catchup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jenner.cdsi.Forecaster;
import org.jenner.cdsi.assessment.Assessment;
import org.jenner.cdsi.assessment.EvaluationReason;
import org.jenner.cdsi.assessment.EvaluationStatus;
import org.jenner.cdsi.assessment.ForecastDates;
import org.jenner.cdsi.assessment.RecommendedVaccine;
import org.jenner.cdsi.assessment.SeriesForecast;
import org.jenner.cdsi.assessment.SeriesStatus;
import org.jenner.cdsi.assessment.VaccineGroupAssessment;
import org.jenner.cdsi.assessment.VaccineGroupForecast;
import org.jenner.cdsi.patient.Patient;
import org.jenner.cdsi.patient.VaccineDoseAdministered;
import org.jspecify.annotations.Nullable;

/** One plan in the making: goes from day to day on which something is due or may change. */
final class Planning {
    private static final int LAST_AGE_IN_YEARS = 120;

    private final Forecaster forecaster;
    private final VaccineChoice choice;
    private final Pace pace;
    private final Map<String, PlanEnd> ends = new LinkedHashMap<>();
    private final Set<String> recurring = new HashSet<>();
    private final Map<String, LocalDate> latest = new LinkedHashMap<>();
    private final List<PlannedDose> doses = new ArrayList<>();
    private Patient patient;

    Planning(Forecaster forecaster, VaccineChoice choice, Pace pace, Patient patient) {
        this.forecaster = forecaster;
        this.choice = choice;
        this.pace = pace;
        this.patient = patient;
    }

    /** A group that wants a dose, and the day for it. */
    private record Wanted(VaccineGroupForecast forecast, LocalDate date) {}

    CatchUpPlan plan(LocalDate from) {
        LocalDate last = patient.birthDate().plusYears(LAST_AGE_IN_YEARS);
        LocalDate day = from;
        while (day != null && !day.isAfter(last)) {
            Assessment now = forecaster.assess(patient, day);
            List<Wanted> wanted = wanted(now, day);
            LocalDate today = day;
            List<Wanted> due =
                    wanted.stream().filter(one -> one.date().equals(today)).toList();
            if (due.isEmpty()) {
                day = next(now, wanted);
            } else {
                visit(due, day);
            }
        }
        return new CatchUpPlan(pace, List.copyOf(doses), List.copyOf(ends.values()));
    }

    /** The next day on which a dose is due, or on which the forecast may become another. */
    private static @Nullable LocalDate next(Assessment now, List<Wanted> wanted) {
        LocalDate unchangedUntil = now.unchangedUntil();
        LocalDate next = unchangedUntil == null ? null : unchangedUntil.plusDays(1);
        for (Wanted one : wanted) {
            if (next == null || one.date().isBefore(next)) {
                next = one.date();
            }
        }
        return next;
    }

    private List<Wanted> wanted(Assessment now, LocalDate day) {
        List<Wanted> wanted = new ArrayList<>();
        for (VaccineGroupAssessment group : now.vaccineGroups()) {
            VaccineGroupForecast forecast = group.primary().orElseThrow();
            PlanEnd end = ends.get(group.vaccineGroup());
            if (end != null && end.why() != PlanEnd.Why.NOTHING_WANTED) {
                continue;
            }
            ForecastDates dates = forecast.dates();
            if (dates == null) {
                end(forecast, PlanEnd.Why.NOTHING_WANTED);
            } else if (recurs(forecast) && recurring.contains(group.vaccineGroup())) {
                end(forecast, PlanEnd.Why.RECURS);
            } else {
                ends.remove(group.vaccineGroup());
                wanted.add(new Wanted(forecast, date(group.vaccineGroup(), dates, day)));
            }
        }
        return wanted;
    }

    /** Not in the past, and of one group never two doses on a day. */
    private LocalDate date(String group, ForecastDates dates, LocalDate day) {
        LocalDate planned = pace == Pace.EARLIEST ? dates.earliest() : dates.recommended();
        LocalDate before = latest.get(group);
        LocalDate date = planned.isBefore(day) ? day : planned;
        return before != null && !before.isBefore(date) ? before.plusDays(1) : date;
    }

    /** All doses due on a day, from one forecast: live vaccines of one visit are not in each other's way. */
    private void visit(List<Wanted> due, LocalDate day) {
        for (Wanted one : due) {
            VaccineGroupForecast forecast = one.forecast();
            if (!stillWanted(forecast.vaccineGroup(), day)) {
                continue;
            }
            List<RecommendedVaccine> candidates = choice.candidates(forecast);
            PlannedDose planned = tried(forecast, candidates, day, true);
            planned = planned == null ? tried(forecast, candidates, day, false) : planned;
            if (planned == null) {
                end(forecast, candidates.isEmpty() ? PlanEnd.Why.NO_VACCINE : PlanEnd.Why.NONE_VALID);
            }
        }
    }

    /** A vaccine of this visit may have served the group too. */
    private boolean stillWanted(String group, LocalDate day) {
        return forecaster
                .assess(patient, day)
                .vaccineGroup(group)
                .flatMap(VaccineGroupAssessment::primary)
                .filter(forecast -> forecast.status() == SeriesStatus.NOT_COMPLETE)
                .isPresent();
    }

    /** The first vaccine that is valid, on demand as a vaccine of choice at that age; null when none is. */
    private @Nullable PlannedDose tried(
            VaccineGroupForecast forecast, List<RecommendedVaccine> candidates, LocalDate day, boolean ofChoice) {
        for (RecommendedVaccine vaccine : candidates) {
            PlannedDose planned = tried(forecast, vaccine, day, ofChoice);
            if (planned != null) {
                return planned;
            }
        }
        return null;
    }

    /** The dose, added to the patient, when it is valid in its group; null when it is not. */
    private @Nullable PlannedDose tried(
            VaccineGroupForecast forecast, RecommendedVaccine vaccine, LocalDate day, boolean ofChoice) {
        String group = forecast.vaccineGroup();
        PlannedDose dose = new PlannedDose(newId(), day, group, forecast.doseNumber(), vaccine, recurs(forecast));
        List<VaccineDoseAdministered> all = new ArrayList<>(patient.doses());
        all.add(new VaccineDoseAdministered(dose.id(), day, vaccine.cvx()));
        Patient after = patient.withDoses(all);
        if (!valid(forecaster.assess(after, day), group, dose.id(), ofChoice)) {
            return null;
        }
        patient = after;
        doses.add(dose);
        latest.put(group, day);
        if (dose.recurring()) {
            recurring.add(group);
        }
        return dose;
    }

    /** A name that no dose of the patient has, who may have followed another plan before. */
    private String newId() {
        Set<String> taken = new HashSet<>();
        patient.doses().forEach(dose -> taken.add(dose.id()));
        int number = doses.size() + 1;
        while (taken.contains("planned-" + number)) {
            number++;
        }
        return "planned-" + number;
    }

    private static boolean valid(Assessment answer, String group, String doseId, boolean ofChoice) {
        return answer.vaccineGroup(group).stream()
                .flatMap(found -> found.evaluations().stream())
                .anyMatch(evaluation -> evaluation.dose().id().equals(doseId)
                        && evaluation.status() == EvaluationStatus.VALID
                        && !(ofChoice && evaluation.reasons().contains(EvaluationReason.ALLOWABLE_VACCINE)));
    }

    private static boolean recurs(VaccineGroupForecast forecast) {
        return forecast.series().stream()
                .filter(series -> series.status() == SeriesStatus.NOT_COMPLETE)
                .anyMatch(SeriesForecast::recurring);
    }

    private void end(VaccineGroupForecast forecast, PlanEnd.Why why) {
        ends.put(forecast.vaccineGroup(), new PlanEnd(forecast.vaccineGroup(), why, forecast.status()));
    }
}
