package org.jenner.cdsi.catchup;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jenner.cdsi.assessment.RecommendedVaccine;
import org.jenner.cdsi.assessment.VaccineGroupForecast;
import org.jenner.cdsi.schedule.ScheduleRelease;
import org.jenner.cdsi.schedule.VaccineAntigens;
import org.jenner.cdsi.schedule.VaccineGroup;

/** In which order the vaccines for a forecast are tried. */
final class VaccineChoice {
    private final Map<Integer, Set<String>> antigensOfVaccine = new HashMap<>();
    private final Map<String, List<String>> antigensOfGroup = new HashMap<>();

    VaccineChoice(ScheduleRelease release) {
        for (VaccineAntigens row : release.vaccines()) {
            Set<String> antigens = new HashSet<>();
            row.associations().forEach(association -> antigens.add(association.antigen()));
            antigensOfVaccine.put(row.vaccine().cvx(), antigens);
        }
        for (VaccineGroup group : release.vaccineGroups()) {
            antigensOfGroup.put(group.name(), group.antigens());
        }
    }

    /**
     * First those that the schedule names in forecasts, then those that serve the most of the antigens that are wanted,
     * then those that hold the fewest antigens of other groups, whose own doses are planned by themselves, then in the
     * schedule's order.
     */
    List<RecommendedVaccine> candidates(VaccineGroupForecast forecast) {
        Comparator<RecommendedVaccine> order = Comparator.<RecommendedVaccine>comparingInt(
                        vaccine -> forecast.recommendedVaccines().contains(vaccine) ? 0 : 1)
                .thenComparingLong(vaccine -> -served(forecast, vaccine))
                .thenComparingLong(vaccine -> ofOtherGroups(forecast, vaccine));
        return forecast.series().stream()
                .filter(series -> forecast.recommendedAntigens().contains(series.antigen()))
                .flatMap(series -> series.preferableVaccines().stream())
                .distinct()
                .sorted(order)
                .toList();
    }

    private static long served(VaccineGroupForecast forecast, RecommendedVaccine vaccine) {
        return forecast.series().stream()
                .filter(series -> series.preferableVaccines().contains(vaccine))
                .count();
    }

    private long ofOtherGroups(VaccineGroupForecast forecast, RecommendedVaccine vaccine) {
        List<String> own = antigensOfGroup.getOrDefault(forecast.vaccineGroup(), List.of());
        return antigensOfVaccine.getOrDefault(vaccine.cvx(), Set.of()).stream()
                .filter(antigen -> !own.contains(antigen))
                .count();
    }
}
