package org.jenner.cdsi;

import java.util.List;
import org.jenner.cdsi.schedule.AllowableInterval;
import org.jenner.cdsi.schedule.Antigen;
import org.jenner.cdsi.schedule.AntigenSeries;
import org.jenner.cdsi.schedule.ConditionalSkip;
import org.jenner.cdsi.schedule.DateRange;
import org.jenner.cdsi.schedule.DoseAge;
import org.jenner.cdsi.schedule.Immunity;
import org.jenner.cdsi.schedule.PreferableInterval;
import org.jenner.cdsi.schedule.ScheduleRelease;
import org.jenner.cdsi.schedule.SeriesDose;
import org.jenner.cdsi.schedule.SkipCondition;

/** CDC's release without its absolute dates: no seasons, no rows for a time, no immunity by date of birth. */
final class Timeless {
    static final Forecaster FORECASTER = Forecaster.of(of(CdcSchedule464.RELEASE));

    private Timeless() {}

    private static ScheduleRelease of(ScheduleRelease release) {
        return new ScheduleRelease(
                release.name(),
                release.vaccineGroups(),
                release.antigens().stream().map(Timeless::of).toList(),
                release.vaccines(),
                release.conflicts(),
                release.observations());
    }

    private static Antigen of(Antigen antigen) {
        return new Antigen(
                antigen.name(),
                new Immunity(antigen.immunity().clinicalHistory(), List.of()),
                antigen.contraindications(),
                antigen.series().stream().map(Timeless::of).toList());
    }

    private static AntigenSeries of(AntigenSeries series) {
        return new AntigenSeries(
                series.name(),
                series.type(),
                series.requiredGenders(),
                series.select(),
                series.indications(),
                series.doses().stream().map(Timeless::of).toList());
    }

    /** Of ages, where one row at a time counts, the first stays. */
    private static SeriesDose of(SeriesDose dose) {
        return new SeriesDose(
                dose.number(),
                dose.ages().stream().limit(1).map(Timeless::of).toList(),
                dose.intervals().stream().map(Timeless::of).toList(),
                dose.allowableIntervals().stream()
                        .map(row -> new AllowableInterval(row.from(), row.absoluteMinimumInterval(), DateRange.ALWAYS))
                        .toList(),
                dose.preferableVaccines(),
                dose.allowableVaccines(),
                dose.inadvertentVaccines(),
                dose.conditionalSkips().stream().map(Timeless::of).toList(),
                dose.recurring(),
                DateRange.ALWAYS);
    }

    private static DoseAge of(DoseAge row) {
        return new DoseAge(
                row.absoluteMinimumAge(),
                row.minimumAge(),
                row.earliestRecommendedAge(),
                row.latestRecommendedAge(),
                row.maximumAge(),
                DateRange.ALWAYS);
    }

    private static PreferableInterval of(PreferableInterval row) {
        return new PreferableInterval(
                row.from(),
                row.absoluteMinimumInterval(),
                row.minimumInterval(),
                row.earliestRecommendedInterval(),
                row.latestRecommendedInterval(),
                row.override(),
                DateRange.ALWAYS);
    }

    private static ConditionalSkip of(ConditionalSkip skip) {
        return new ConditionalSkip(
                skip.context(),
                skip.everySet(),
                skip.sets().stream()
                        .map(set -> new ConditionalSkip.SkipSet(
                                set.everyCondition(),
                                DateRange.ALWAYS,
                                set.conditions().stream().map(Timeless::of).toList()))
                        .toList());
    }

    private static SkipCondition of(SkipCondition condition) {
        return condition instanceof SkipCondition.VaccineCount count
                ? new SkipCondition.VaccineCount(
                        count.comparison(), count.doseCount(), count.validOnly(), count.ages(), null, null, count.cvx())
                : condition;
    }
}
