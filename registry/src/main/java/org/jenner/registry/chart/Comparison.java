package org.jenner.registry.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jenner.cdsi.patient.VaccineDoseAdministered;
import org.jenner.cdsi.reason.DoseInGroup;
import org.jenner.cdsi.reason.DoseReasons;
import org.jenner.cdsi.reason.Sentences;
import org.jenner.cdsi.schedule.ReleaseName;
import org.jenner.registry.forecast.EvaluatedDose;
import org.jenner.registry.forecast.EvaluatedRecord;
import org.jenner.registry.forecast.ForecastOutcome;
import org.jenner.registry.forecast.GroupForecast;
import org.jenner.registry.forecast.Supposed;
import org.jspecify.annotations.Nullable;

/**
 * The forecast as it is beside the one that is supposed.
 *
 * @param day for which the supposed one answers
 * @param schedule which schedule answers for that day
 * @param seasonsOver vaccine groups of which one of the two schedules knows no season of its day; to be said
 * @param groups what changes first
 * @param doses that are judged otherwise, and the one that is supposed
 */
public record Comparison(
        LocalDate day, ReleaseName schedule, List<String> seasonsOver, List<Group> groups, List<Dose> doses) {
    public Comparison {
        seasonsOver = List.copyOf(seasonsOver);
        groups = List.copyOf(groups);
        doses = List.copyOf(doses);
    }

    /**
     * One vaccine group.
     *
     * @param now null when no series of it is for the person as they are
     * @param then null when none is for the person as supposed
     */
    public record Group(
            String name, @Nullable Due now, @Nullable Due then, boolean changes) {}

    /**
     * A dose in a vaccine group.
     *
     * @param supposed whether it is the one that was added
     * @param group empty when it is not judged
     * @param now null when it is not judged in this group
     * @param then null when it is not judged then
     * @param sentence why it is judged so then
     */
    public record Dose(
            String vaccine,
            String given,
            boolean supposed,
            String group,
            @Nullable Verdict now,
            @Nullable Verdict then,
            String sentence) {}

    static Comparison of(EvaluatedRecord now, Supposed then, VaccineWords words, Sentences sentences) {
        return new Comparison(
                then.day(),
                then.explanation().assessment().release(),
                seasonsOver(now, then),
                groups(now, then),
                doses(now, then, words, sentences));
    }

    private static List<String> seasonsOver(EvaluatedRecord now, Supposed then) {
        return Stream.concat(
                        Chart.seasonsOver(now.forecast()).stream(),
                        then.groups().stream().filter(GroupForecast::seasonOver).map(GroupForecast::vaccineGroup))
                .distinct()
                .toList();
    }

    private static List<Group> groups(EvaluatedRecord now, Supposed then) {
        Map<String, Due> before = dues(
                now.forecast() instanceof ForecastOutcome.Made(var groups, var _) ? groups : List.of(),
                now.assessedOn());
        Map<String, Due> after = dues(then.groups(), then.day());
        List<Group> groups = new ArrayList<>();
        after.forEach((name, due) -> groups.add(new Group(name, before.get(name), due, !due.equals(before.get(name)))));
        before.forEach((name, due) -> {
            if (!after.containsKey(name)) {
                groups.add(new Group(name, due, null, true));
            }
        });
        // A stable sort: within what changes and what does not, what asks for action stays first.
        groups.sort((one, other) -> Boolean.compare(other.changes(), one.changes()));
        return groups;
    }

    private static Map<String, Due> dues(List<GroupForecast> groups, LocalDate day) {
        Map<String, Due> dues = new LinkedHashMap<>();
        groups.stream()
                .map(group -> Due.of(group, day, ""))
                .sorted(Due.ORDER)
                .forEach(due -> dues.put(due.group(), due));
        return dues;
    }

    private static List<Dose> doses(EvaluatedRecord now, Supposed then, VaccineWords words, Sentences sentences) {
        Map<String, Map<String, Verdict>> before = new HashMap<>();
        for (EvaluatedDose dose : now.doses()) {
            before.put(dose.id(), GridRow.verdicts(dose));
        }
        List<Dose> doses = new ArrayList<>();
        for (DoseReasons dose : then.explanation().doses()) {
            doses.addAll(changes(dose, before.getOrDefault(dose.dose().id(), Map.of()), words, sentences));
        }
        return doses;
    }

    private static List<Dose> changes(
            DoseReasons dose, Map<String, Verdict> before, VaccineWords words, Sentences sentences) {
        List<Dose> changes = new ArrayList<>();
        var why = dose.notEvaluated();
        if (why != null && !before.containsKey("")) {
            changes.add(line(dose.dose(), words, "", null, null, sentences.of(why)));
        }
        for (DoseInGroup group : dose.groups()) {
            Verdict then = Verdict.of(group.evaluation());
            Verdict now = before.get(group.vaccineGroup());
            if (!then.equals(now)) {
                changes.add(line(dose.dose(), words, group.vaccineGroup(), now, then, sentences.of(group)));
            }
        }
        return changes;
    }

    private static Dose line(
            VaccineDoseAdministered dose,
            VaccineWords words,
            String group,
            @Nullable Verdict now,
            @Nullable Verdict then,
            String sentence) {
        return new Dose(
                words.vaccine(dose.cvx()),
                Dates.of(dose.dateAdministered()),
                dose.id().equals(SuppositionForm.SUPPOSED_DOSE),
                group,
                now,
                then,
                sentence);
    }
}
