package org.jenner.registry.chart;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jenner.cdsi.assessment.ForecastDates;
import org.jenner.cdsi.assessment.RecommendedVaccine;
import org.jenner.cdsi.assessment.VaccineGroupForecast;
import org.jenner.registry.forecast.EvaluatedRecord;
import org.jenner.registry.forecast.ForecastOutcome;
import org.jenner.registry.forecast.GroupForecast;
import org.jenner.registry.forecast.LocalCode;
import org.jenner.registry.forecast.ReasonCodes;
import org.jenner.registry.forecast.SeriesStanding;
import org.jspecify.annotations.Nullable;

/**
 * What is due next in one vaccine group.
 *
 * @param group the schedule's name of it
 * @param standing where the person stands, from which the words follow
 * @param doseNumber the next dose; 0 when none is forecast
 * @param dosesInSeries how many complete the series; 0 when that depends on the person
 * @param dates null when no dose is forecast
 * @param reasons why, in the registry's words
 * @param vaccines that may be given
 * @param why the address of the page that explains it; empty where it is explained nowhere
 */
public record Due(
        String group,
        SeriesStanding standing,
        int doseNumber,
        int dosesInSeries,
        @Nullable ForecastDates dates,
        List<String> reasons,
        List<String> vaccines,
        String why) {

    public Due {
        reasons = List.copyOf(reasons);
        vaccines = List.copyOf(vaccines);
    }

    /** What asks for action first, then by date. */
    static final Comparator<Due> ORDER = Comparator.comparingInt((Due due) -> rank(due.standing()))
            .thenComparing(
                    due -> due.dates() == null ? null : due.dates().recommended(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Due::group);

    static List<Due> of(EvaluatedRecord record, PersonLinks links) {
        return switch (record.forecast()) {
            case ForecastOutcome.Made(var groups, var _) ->
                groups.stream()
                        .map(group ->
                                of(group, record.assessedOn(), links.why(new Subject.OfGroup(group.vaccineGroup()))))
                        .sorted(ORDER)
                        .toList();
            case ForecastOutcome.NotMade _ -> List.of();
        };
    }

    /** One vaccine group on a day. */
    static Due of(GroupForecast group, LocalDate day, String why) {
        VaccineGroupForecast forecast = group.forecast();
        Stream<LocalCode> reasons = forecast.reasons().stream().map(ReasonCodes::of);
        Stream<LocalCode> season = group.seasonOver() ? Stream.of(GroupForecast.SEASON_OVER) : Stream.of();
        return new Due(
                group.vaccineGroup(),
                SeriesStanding.of(forecast, day),
                forecast.doseNumber(),
                forecast.dosesInSeries(),
                forecast.dates(),
                Stream.concat(reasons, season).map(LocalCode::text).toList(),
                forecast.recommendedVaccines().stream()
                        .map(RecommendedVaccine::name)
                        .toList(),
                why);
    }

    /** Does it ask for a dose, now or later? */
    public boolean isOpen() {
        return dates != null;
    }

    /** The date that the words of its standing name; empty where they name none. */
    public String since() {
        ForecastDates known = dates;
        if (known == null) {
            return "";
        }
        return switch (standing) {
            // Past due after its last day: overdue from the day after.
            case OVERDUE ->
                date(known.pastDue() == null ? null : known.pastDue().plusDays(1));
            case MAY_BE_GIVEN -> Dates.of(known.recommended());
            case NOT_YET_DUE -> Dates.of(known.earliest());
            case DUE, COMPLETE, IMMUNE, CONTRAINDICATED, NOT_RECOMMENDED, AGED_OUT -> "";
        };
    }

    public String earliest() {
        return dates == null ? "" : Dates.of(dates.earliest());
    }

    public String recommended() {
        return dates == null ? "" : Dates.of(dates.recommended());
    }

    public String pastDue() {
        return dates == null ? "" : date(dates.pastDue());
    }

    public String latest() {
        return dates == null ? "" : date(dates.latest());
    }

    private static String date(@Nullable LocalDate day) {
        return day == null ? "" : Dates.of(day);
    }

    private static int rank(SeriesStanding standing) {
        return switch (standing) {
            case OVERDUE -> 0;
            case DUE -> 1;
            case MAY_BE_GIVEN -> 2;
            case NOT_YET_DUE -> 3;
            case CONTRAINDICATED -> 4;
            case NOT_RECOMMENDED -> 5;
            case IMMUNE -> 6;
            case COMPLETE -> 7;
            case AGED_OUT -> 8;
        };
    }
}
