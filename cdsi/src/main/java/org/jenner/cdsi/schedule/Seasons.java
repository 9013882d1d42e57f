package org.jenner.cdsi.schedule;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The seasons that a release knows: they are absolute dates, so a release grows too old to recommend a seasonal vaccine. */
public final class Seasons {

    private Seasons() {}

    /** The vaccine groups whose seasons all lie before a day; the release says nothing of it by itself. */
    public static SortedSet<String> over(ScheduleRelease release, LocalDate day) {
        var antigensOver = new HashSet<String>();
        for (Antigen antigen : release.antigens()) {
            if (isOver(antigen, day)) {
                antigensOver.add(antigen.name());
            }
        }
        var groups = new TreeSet<String>();
        release.vaccineGroups().stream()
                .filter(group -> antigensOver.containsAll(group.antigens()))
                .forEach(group -> groups.add(group.name()));
        return groups;
    }

    private static boolean isOver(Antigen antigen, LocalDate day) {
        Set<DateRange> seasons = new HashSet<>();
        seasons(antigen).filter(season -> !season.equals(DateRange.ALWAYS)).forEach(seasons::add);
        return !seasons.isEmpty() && seasons.stream().allMatch(season -> endsBefore(season, day));
    }

    private static Stream<DateRange> seasons(Antigen antigen) {
        return antigen.series().stream()
                .flatMap(series -> series.doses().stream())
                .map(SeriesDose::season);
    }

    private static boolean endsBefore(DateRange season, LocalDate day) {
        var end = season.cessationDate();
        return end != null && end.isBefore(day);
    }
}
