package org.jenner.cdsi.reason;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jenner.cdsi.assessment.Assessment;
import org.jenner.cdsi.assessment.VaccineGroupAssessment;
import org.jenner.cdsi.assessment.VaccineGroupForecast;
import org.jenner.cdsi.trace.Check;
import org.jenner.cdsi.trace.Outcome;
import org.jenner.cdsi.trace.TraceEntry;

/**
 * Why the forecast of a vaccine group is as it is.
 *
 * @param status how the group's status came from its series
 * @param dates how each of the group's dates came from those of its series; empty when no dose is forecast
 * @param series every series of the group's antigens: those that were chosen and why, the others and why not
 */
public record ForecastReasons(
        VaccineGroupForecast forecast,
        Check.GroupStatus status,
        List<Check.GroupDate> dates,
        List<SeriesReasons> series) {

    /** One for each forecast, in the order of the assessment. */
    public static List<ForecastReasons> of(Assessment assessment, List<TraceEntry> trace) {
        List<ForecastReasons> reasons = new ArrayList<>();
        for (VaccineGroupAssessment group : assessment.vaccineGroups()) {
            Set<String> antigens = antigens(group);
            for (VaccineGroupForecast forecast : group.forecasts()) {
                reasons.add(of(forecast, antigens, trace));
            }
        }
        return List.copyOf(reasons);
    }

    private static Set<String> antigens(VaccineGroupAssessment group) {
        Set<String> antigens = new LinkedHashSet<>();
        for (VaccineGroupForecast forecast : group.forecasts()) {
            forecast.series().forEach(series -> antigens.add(series.antigen()));
            forecast.laterInLife().forEach(series -> antigens.add(series.antigen()));
        }
        return antigens;
    }

    /** A series by its names. */
    private record SeriesName(String antigen, String series) {}

    private static ForecastReasons of(VaccineGroupForecast forecast, Set<String> antigens, List<TraceEntry> trace) {
        List<Check.GroupStatus> status = new ArrayList<>();
        List<Check.GroupDate> dates = new ArrayList<>();
        Map<SeriesName, List<Check>> bySeries = new LinkedHashMap<>();
        for (TraceEntry entry : trace) {
            String series = entry.series();
            boolean ofGroup = entry.antigen().equals(forecast.vaccineGroup());
            switch (entry.check()) {
                case Check.GroupStatus found when ofGroup && found.type() == forecast.type() -> status.add(found);
                case Check.GroupDate found when ofGroup && found.type() == forecast.type() -> dates.add(found);
                case Check check
                when series != null && entry.doseId() == null && antigens.contains(entry.antigen()) ->
                    bySeries.computeIfAbsent(new SeriesName(entry.antigen(), series), _ -> new ArrayList<>())
                            .add(check);
                case Check _ -> {}
            }
        }
        List<SeriesReasons> series = bySeries.entrySet().stream()
                .map(entry -> series(forecast, entry.getKey(), entry.getValue()))
                .filter(one -> one.chosen() || !forOtherForecast(one))
                .toList();
        return new ForecastReasons(forecast, status.getFirst(), List.copyOf(dates), series);
    }

    private static SeriesReasons series(VaccineGroupForecast forecast, SeriesName name, List<Check> checks) {
        boolean chosen = forecast.series().stream()
                .anyMatch(series -> series.antigen().equals(name.antigen)
                        && series.seriesName().equals(name.series));
        return new SeriesReasons(name.antigen, name.series, chosen, deciding(checks), List.copyOf(checks));
    }

    /** A patient may have a standard and a risk forecast; a series of the one is no rival in the other. */
    private static boolean forOtherForecast(SeriesReasons series) {
        return series.checks().stream()
                .anyMatch(check ->
                        check instanceof Check.Blended blended && blended.why().included());
    }

    /** The last thing that was asked about the series as a whole; of a chosen one why it won its series group. */
    private static Check deciding(List<Check> checks) {
        Check deciding = checks.getFirst();
        for (Check check : checks) {
            boolean aboutSeries = switch (check) {
                case Check.Relevance _, Check.Scorable _, Check.Prioritized _, Check.Outranked _ -> true;
                case Check.Best _, Check.Blended _ -> check.outcome() == Outcome.FAILED;
                default -> false;
            };
            if (aboutSeries) {
                deciding = check;
            }
        }
        return deciding;
    }
}
