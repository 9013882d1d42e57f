package org.jenner.cdsi.schedule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jenner.cdsi.patient.Gender;

/** Checks what the series of one antigen say of each other. */
final class SeriesGroupCheck {
    private SeriesGroupCheck() {}

    /** What is wrong: a series group is named that no series is in, or has two default series for the same patient. */
    static List<String> check(Antigen antigen) {
        List<String> problems = new ArrayList<>();
        Set<Integer> groups = new HashSet<>();
        antigen.series().forEach(series -> groups.add(series.select().seriesGroup()));
        for (AntigenSeries series : antigen.series()) {
            for (int named : named(series)) {
                if (!groups.contains(named)) {
                    problems.add("the series " + series.name() + " names the series group " + named
                            + ", which no series of " + antigen.name() + " is in");
                }
            }
        }
        problems.addAll(defaults(antigen));
        return problems;
    }

    private static List<String> defaults(Antigen antigen) {
        List<String> problems = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (AntigenSeries series : antigen.series()) {
            if (series.select().defaultSeries()) {
                int group = series.select().seriesGroup();
                Set<Gender> genders =
                        series.requiredGenders().isEmpty() ? Set.of(Gender.values()) : series.requiredGenders();
                for (Gender gender : genders) {
                    if (!seen.add(List.of(group, gender))) {
                        problems.add("series group " + group + " of " + antigen.name() + " has two default series");
                    }
                }
            }
        }
        return problems.stream().distinct().toList();
    }

    private static List<Integer> named(AntigenSeries series) {
        List<Integer> named = new ArrayList<>(series.select().equivalentSeriesGroups());
        for (SeriesDose dose : series.doses()) {
            for (ConditionalSkip skip : dose.conditionalSkips()) {
                for (ConditionalSkip.SkipSet set : skip.sets()) {
                    for (SkipCondition condition : set.conditions()) {
                        if (condition instanceof SkipCondition.CompletedSeries(var seriesGroups)) {
                            named.addAll(seriesGroups);
                        }
                    }
                }
            }
        }
        return named;
    }
}
