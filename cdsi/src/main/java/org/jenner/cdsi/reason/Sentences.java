package org.jenner.cdsi.reason;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jenner.cdsi.assessment.DoseNotEvaluated;
import org.jenner.cdsi.assessment.EvaluationReason;
import org.jenner.cdsi.assessment.ForecastReason;
import org.jenner.cdsi.date.TimePeriod;
import org.jenner.cdsi.trace.Check;
import org.jenner.cdsi.trace.Limit;

/**
 * Says every reason of the forecaster in one plain sentence. The texts are data: {@code reasons.properties}, one file
 * for each language. Safe for many threads.
 */
public final class Sentences {
    private final Words words;
    private final DoseSentences doses;
    private final ForecastSentences forecasts;

    /** In a language, English where there is no file for it; dates as {@code 2024-12-28}. */
    public Sentences(Locale locale) {
        this(locale, DateTimeFormatter.ISO_LOCAL_DATE);
    }

    /** With dates as the text around the sentences writes them. */
    public Sentences(Locale locale, DateTimeFormatter dates) {
        this.words = new Words(locale, dates);
        this.doses = new DoseSentences(words);
        this.forecasts = new ForecastSentences(words);
    }

    /** Why a dose counts or not, without the dates, which only an explanation has. */
    public String of(EvaluationReason reason) {
        return words.text("evaluation." + reason);
    }

    /** Why a forecast has its status or a date, without the dates themselves. */
    public String of(ForecastReason reason) {
        return words.text("forecast." + reason);
    }

    /** Why a dose was not judged. */
    public String of(DoseNotEvaluated.Why why) {
        return words.text("not-evaluated." + why);
    }

    /** A time of the schedule: {@code 12 months less 4 days}. */
    public String of(TimePeriod period) {
        return words.period(period);
    }

    /** What a check found, with the dates compared. */
    public String of(Check check) {
        return words.text("end.alone", finding(check));
    }

    /** The verdict on a dose: the finding that decides, and what follows. */
    public String of(DoseInGroup dose) {
        String finding = deciding(dose).map(this::finding).orElseGet(() -> words.text("satisfied.plain"));
        return words.text(
                "end." + dose.evaluation().status(), finding, dose.evaluation().doseNumber());
    }

    private static Optional<Check> deciding(DoseInGroup dose) {
        List<EvaluationReason> reasons = dose.evaluation().reasons();
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        List<Check> found = dose.checks().stream()
                .filter(check -> found(check, reasons.getFirst()))
                .toList();
        // Where a shorter interval would have counted, that is the one to tell.
        List<Check> allowable = found.stream().filter(Sentences::allowable).toList();
        return (allowable.isEmpty() ? found : allowable).stream().max(Comparator.comparing(Sentences::strictness));
    }

    private static boolean allowable(Check check) {
        return check instanceof Check.Interval interval && interval.allowable();
    }

    /** Of several days that were missed the last one says when the dose would have counted. */
    private static long strictness(Check check) {
        Limit limit = switch (check) {
            case Check.Interval interval ->
                interval.finding() == EvaluationReason.INTERVAL_GRACE_PERIOD
                        ? interval.minimum()
                        : interval.absoluteMinimum();
            case Check.VaccineConflict conflict -> conflict.end();
            default -> null;
        };
        return limit == null ? 0 : limit.date().toEpochDay();
    }

    private static boolean found(Check check, EvaluationReason reason) {
        return switch (reason) {
            case EXPIRED_LOT, SUBSTANDARD_CONDITION -> check instanceof Check.Condition;
            case INADVERTENT -> check instanceof Check.Inadvertent;
            case SERIES_ALREADY_COMPLETE -> check instanceof Check.SeriesOver;
            case TOO_OLD, TOO_YOUNG, AGE_GRACE_PERIOD -> check instanceof Check.Age;
            case INTERVAL_TOO_SHORT, INTERVAL_GRACE_PERIOD -> finding(check, reason);
            case VACCINE_CONFLICT -> check instanceof Check.VaccineConflict conflict && conflict.conflict();
            case NOT_PREFERABLE_OR_ALLOWABLE -> check instanceof Check.Vaccine vaccine && vaccine.allowable();
            case ALLOWABLE_INTERVAL -> allowable(check);
            case ALLOWABLE_VACCINE, LOW_VOLUME -> check instanceof Check.Vaccine vaccine && vaccine.passed();
        };
    }

    private static boolean finding(Check check, EvaluationReason reason) {
        return check instanceof Check.Interval interval && interval.finding() == reason;
    }

    private String finding(Check check) {
        return switch (check) {
            case Check.Relevance relevance -> forecasts.relevance(relevance);
            case Check.Condition condition -> doses.condition(condition);
            case Check.SkipConditionMet condition -> doses.skipCondition(condition);
            case Check.Skip skip -> doses.skip(skip);
            case Check.Inadvertent inadvertent -> doses.inadvertent(inadvertent);
            case Check.Age age -> doses.age(age);
            case Check.Interval interval -> doses.interval(interval);
            case Check.VaccineConflict conflict -> doses.conflict(conflict);
            case Check.Vaccine vaccine -> doses.vaccine(vaccine);
            case Check.Satisfied satisfied -> words.text("satisfied." + satisfied.status());
            case Check.SeriesOver _ -> words.text("series-over");
            case Check.Immunity immunity -> forecasts.immunity(immunity);
            case Check.Contraindication contraindication -> forecasts.contraindication(contraindication);
            case Check.Need need -> forecasts.need(need);
            case Check.Date date -> forecasts.date(date);
            case Check.Scorable scorable -> words.text("scorable." + scorable.why());
            case Check.Points points -> forecasts.points(points);
            case Check.Prioritized prioritized -> words.text("prioritized." + prioritized.why());
            case Check.Outranked outranked -> words.text("outranked." + outranked.why(), outranked.winner());
            case Check.Best best -> words.text("best." + best.why());
            case Check.Blended blended -> forecasts.blended(blended);
            case Check.GroupStatus status -> words.text("group." + status.status());
            case Check.GroupDate date -> forecasts.groupDate(date);
        };
    }
}
