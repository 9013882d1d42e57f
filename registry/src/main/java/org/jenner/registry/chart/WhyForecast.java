package org.jenner.registry.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jenner.cdsi.Explanation;
import org.jenner.cdsi.assessment.VaccineGroupForecast;
import org.jenner.cdsi.reason.ForecastReasons;
import org.jenner.cdsi.reason.Sentences;
import org.jenner.cdsi.reason.SeriesReasons;
import org.jenner.cdsi.schedule.SeriesType;
import org.jenner.cdsi.trace.Check;
import org.jenner.registry.forecast.ExplainedRecord;
import org.jenner.registry.forecast.ForecastOutcome;
import org.jenner.registry.forecast.GroupForecast;

/**
 * Why the forecast of a vaccine group is as it is.
 *
 * @param due the forecast
 * @param forecasts by age, and for a risk where there is one; the one that is shown comes first
 */
public record WhyForecast(Due due, List<Reasons> forecasts) {
    public WhyForecast {
        forecasts = List.copyOf(forecasts);
    }

    /**
     * What led to the forecast from series of one type.
     *
     * @param type standard or risk
     * @param shown whether it is the one that the person's page shows
     * @param status a sentence
     * @param dates sentences: each date and what set it; none when no dose is forecast
     */
    public record Reasons(SeriesType type, boolean shown, String status, List<DateReason> dates, List<Series> series) {}

    /**
     * A sentence about a date.
     *
     * @param of the antigen whose series gives it, or the vaccine group, whose dates are made from those of its antigens
     */
    public record DateReason(String of, String sentence) {}

    /**
     * One series of the group's antigens.
     *
     * @param chosen whether it is part of the forecast
     * @param why a sentence: why it was chosen or left out
     */
    public record Series(String antigen, String name, boolean chosen, String why, List<CheckRow> checks) {}

    /** Empty when there is no forecast for such a group. */
    static Optional<WhyForecast> of(ExplainedRecord record, String vaccineGroup, Sentences sentences) {
        Explanation explanation = record.explanation();
        if (explanation == null
                || !(record.evaluated().forecast() instanceof ForecastOutcome.Made(var groups, var _))) {
            return Optional.empty();
        }
        return groups.stream()
                .filter(group -> group.vaccineGroup().equals(vaccineGroup))
                .findFirst()
                .map(group -> new WhyForecast(
                        Due.of(group, record.evaluated().assessedOn(), ""), reasons(group, explanation, sentences)));
    }

    private static List<Reasons> reasons(GroupForecast group, Explanation explanation, Sentences sentences) {
        return explanation.forecasts().stream()
                .filter(forecast -> forecast.forecast().vaccineGroup().equals(group.vaccineGroup()))
                .map(forecast -> reasons(forecast, forecast.forecast().equals(group.forecast()), sentences))
                .sorted((one, other) -> Boolean.compare(other.shown(), one.shown()))
                .toList();
    }

    private static Reasons reasons(ForecastReasons reasons, boolean shown, Sentences sentences) {
        return new Reasons(
                reasons.forecast().type(),
                shown,
                sentences.of(reasons.status()),
                dates(reasons, sentences),
                reasons.series().stream()
                        .map(series -> new Series(
                                series.antigen(),
                                series.series(),
                                series.chosen(),
                                sentences.of(series.deciding()),
                                CheckRow.of(series.checks(), sentences)))
                        .toList());
    }

    /** The dates of each series that was blended, then those of the group where it is blended from several. */
    private static List<DateReason> dates(ForecastReasons reasons, Sentences sentences) {
        VaccineGroupForecast forecast = reasons.forecast();
        if (forecast.dates() == null) {
            return List.of();
        }
        boolean several = forecast.series().size() > 1;
        List<DateReason> dates = new ArrayList<>();
        for (SeriesReasons series : reasons.series()) {
            if (series.chosen()) {
                for (Check.Date date : series.dates()) {
                    if (date.kind().isActedUpon() && date.date() != null) {
                        dates.add(new DateReason(series.antigen(), sentences.of(date)));
                    }
                }
            }
        }
        for (Check.GroupDate date : reasons.dates()) {
            if (several && date.kind().isActedUpon() && date.date() != null) {
                dates.add(new DateReason(forecast.vaccineGroup(), sentences.of(date)));
            }
        }
        return dates;
    }
}
