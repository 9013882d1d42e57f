package org.jenner.cdsi.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jenner.cdsi.assessment.Assessment;
import org.jenner.cdsi.assessment.DoseEvaluation;
import org.jenner.cdsi.assessment.ForecastDates;
import org.jenner.cdsi.assessment.VaccineGroupAssessment;
import org.jenner.cdsi.assessment.VaccineGroupForecast;
import org.jenner.cdsi.cases.ExpectedForecast.ExpectedDate;
import org.jspecify.annotations.Nullable;

/** Compares an answer with what a case expects; each difference is one line. */
final class CaseComparison {
    /** Names of vaccine groups in CDC's sheets that are not the schedule's own. */
    private static final Map<String, String> GROUP_NAMES = Map.ofEntries(
            Map.entry("DTAP", "DTaP/Tdap/Td"),
            Map.entry("POL", "Polio"),
            Map.entry("IPOL", "Polio"),
            Map.entry("PCV", "Pneumococcal"),
            Map.entry("VAR", "Varicella"),
            Map.entry("ROTA", "Rotavirus"),
            Map.entry("MCV", "Meningococcal"),
            Map.entry("MENB", "Meningococcal B"),
            Map.entry("FLU", "Influenza"));

    private CaseComparison() {}

    /** The differences; none when the case passes. */
    static List<String> differences(ForecastCase expected, Assessment answer) {
        List<String> differences = new ArrayList<>();
        VaccineGroupAssessment group = group(answer, expected.vaccineGroup());
        for (CaseDose dose : expected.doses()) {
            String wanted = dose.expectedStatus();
            if (wanted != null) {
                String found = status(answer, group, dose, wanted);
                if (!wanted.equalsIgnoreCase(found)) {
                    differences.add(
                            "dose " + dose.dose().id() + " of " + dose.dose().dateAdministered() + " (CVX "
                                    + dose.dose().cvx() + "): expected " + wanted + ", came " + found);
                }
            }
        }
        differences.addAll(forecast(expected.expected(), group));
        return differences;
    }

    static String groupName(String caseName) {
        return GROUP_NAMES.getOrDefault(caseName.toUpperCase(Locale.ROOT), caseName);
    }

    private static @Nullable VaccineGroupAssessment group(Assessment answer, String caseName) {
        String name = groupName(caseName);
        for (VaccineGroupAssessment group : answer.vaccineGroups()) {
            if (group.vaccineGroup().equalsIgnoreCase(name)) {
                return group;
            }
        }
        return null;
    }

    /** The dose's status in the case's group, else in its own: the wanted one where it is in several others. */
    private static String status(
            Assessment answer, @Nullable VaccineGroupAssessment group, CaseDose dose, String wanted) {
        DoseEvaluation own = group == null ? null : evaluation(group, dose);
        if (own != null) {
            return told(own);
        }
        String found = "not evaluated";
        for (VaccineGroupAssessment other : answer.vaccineGroups()) {
            DoseEvaluation evaluation = evaluation(other, dose);
            if (evaluation != null && !found.equalsIgnoreCase(wanted)) {
                found = told(evaluation);
            }
        }
        return found;
    }

    private static String told(DoseEvaluation evaluation) {
        return evaluation.status().text();
    }

    private static @Nullable DoseEvaluation evaluation(VaccineGroupAssessment group, CaseDose dose) {
        for (DoseEvaluation evaluation : group.evaluations()) {
            if (evaluation.dose().id().equals(dose.dose().id())) {
                return evaluation;
            }
        }
        return null;
    }

    /** Of a standard and a risk forecast the one that fits better counts. */
    private static List<String> forecast(ExpectedForecast expected, @Nullable VaccineGroupAssessment group) {
        List<String> best = null;
        if (group != null) {
            for (VaccineGroupForecast forecast : forecasts(group)) {
                List<String> differences = forecast(expected, forecast);
                if (best == null || differences.size() < best.size()) {
                    best = differences;
                }
            }
        }
        return best == null ? List.of("no forecast for this vaccine group") : best;
    }

    private static List<VaccineGroupForecast> forecasts(VaccineGroupAssessment group) {
        List<VaccineGroupForecast> forecasts = new ArrayList<>(2);
        if (group.risk() != null) {
            forecasts.add(group.risk());
        }
        if (group.standard() != null) {
            forecasts.add(group.standard());
        }
        return forecasts;
    }

    private static List<String> forecast(ExpectedForecast expected, VaccineGroupForecast forecast) {
        List<String> differences = new ArrayList<>();
        String status = expected.status();
        if (status != null && !status.equalsIgnoreCase(forecast.status().text())) {
            differences.add(
                    "status: expected " + status + ", came " + forecast.status().text());
        }
        Integer number = expected.forecastNumber();
        if (number != null && number != forecast.doseNumber()) {
            differences.add("dose number: expected " + number + ", came " + forecast.doseNumber());
        }
        ForecastDates dates = forecast.dates();
        date(differences, "earliest", expected.earliest(), dates == null ? null : dates.earliest());
        date(differences, "recommended", expected.recommended(), dates == null ? null : dates.recommended());
        date(differences, "past due", expected.pastDue(), dates == null ? null : dates.pastDue());
        if (!differences.isEmpty()) {
            differences.add("(compared with " + forecast.type().text() + " " + forecast.seriesName() + ")");
        }
        return differences;
    }

    private static void date(
            List<String> differences, String name, @Nullable ExpectedDate expected, @Nullable LocalDate found) {
        if (expected != null && !Objects.equals(expected.date(), found)) {
            differences.add(name + ": expected " + told(expected.date()) + ", came " + told(found));
        }
    }

    private static String told(@Nullable LocalDate date) {
        return date == null ? "none" : date.toString();
    }
}
