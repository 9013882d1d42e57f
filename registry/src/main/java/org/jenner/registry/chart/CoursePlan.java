package org.jenner.registry.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jenner.cdsi.catchup.CatchUpPlan;
import org.jenner.cdsi.catchup.Pace;
import org.jenner.cdsi.catchup.PlanEnd;
import org.jenner.cdsi.catchup.PlannedDose;

/**
 * The whole remaining course at one pace.
 *
 * @param visits by date
 * @param unfinished the vaccine groups for which a person must look, since no vaccine for the next dose is found
 */
public record CoursePlan(Pace pace, List<Visit> visits, List<PlanEnd> unfinished) {
    public CoursePlan {
        visits = List.copyOf(visits);
        unfinished = List.copyOf(unfinished);
    }

    /** All doses of one day. */
    public record Visit(String day, List<Planned> doses) {
        public Visit {
            doses = List.copyOf(doses);
        }
    }

    /**
     * A dose.
     *
     * @param vaccine one that would count; another may do as well
     * @param recurring whether it is due again later; only the next time is planned
     */
    public record Planned(String group, int doseNumber, String vaccine, boolean recurring) {}

    static CoursePlan of(CatchUpPlan plan, VaccineWords words) {
        Map<String, List<Planned>> byDay = new LinkedHashMap<>();
        for (PlannedDose dose : plan.doses()) {
            byDay.computeIfAbsent(Dates.of(dose.date()), _ -> new ArrayList<>())
                    .add(new Planned(
                            dose.vaccineGroup(),
                            dose.doseNumber(),
                            words.vaccine(dose.vaccine().cvx()),
                            dose.recurring()));
        }
        return new CoursePlan(
                plan.pace(),
                byDay.entrySet().stream()
                        .map(day -> new Visit(day.getKey(), day.getValue()))
                        .toList(),
                plan.ends().stream().filter(CoursePlan::isUnfinished).toList());
    }

    private static boolean isUnfinished(PlanEnd end) {
        return switch (end.why()) {
            case NO_VACCINE, NONE_VALID -> true;
            case NOTHING_WANTED, RECURS -> false;
        };
    }
}
