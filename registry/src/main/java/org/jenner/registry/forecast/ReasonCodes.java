package org.jenner.registry.forecast;

import org.jenner.cdsi.assessment.EvaluationReason;
import org.jenner.cdsi.assessment.ForecastReason;

/** The reasons of the forecaster as codes with plain words (OBX 30982-3). Every reason that it can give has its words. */
public final class ReasonCodes {

    private ReasonCodes() {}

    /** Why a dose was judged so. */
    public static LocalCode of(EvaluationReason reason) {
        return switch (reason) {
            case EXPIRED_LOT -> new LocalCode("lot-expired", "Does not count: given after the lot had expired");
            case SUBSTANDARD_CONDITION ->
                new LocalCode("substandard", "Does not count: only partly given, recalled, or not stored as required");
            case INADVERTENT -> new LocalCode("wrong-vaccine", "Does not count: not the vaccine for this dose");
            case SERIES_ALREADY_COMPLETE ->
                new LocalCode("series-already-complete", "Not needed: the series was complete before");
            case TOO_OLD -> new LocalCode("too-old", "Does not count: given after the maximum age");
            case TOO_YOUNG -> new LocalCode("too-young", "Does not count: given before the minimum age");
            case INTERVAL_TOO_SHORT ->
                new LocalCode("interval-too-short", "Does not count: given too soon after the dose before");
            case VACCINE_CONFLICT ->
                new LocalCode("vaccine-conflict", "Does not count: given too soon after another vaccine");
            case NOT_PREFERABLE_OR_ALLOWABLE ->
                new LocalCode("vaccine-not-allowed", "Does not count: this vaccine is not for this dose at this age");
            case AGE_GRACE_PERIOD ->
                new LocalCode("age-grace", "Counts: within the days of grace before the minimum age");
            case INTERVAL_GRACE_PERIOD ->
                new LocalCode("interval-grace", "Counts: within the days of grace before the minimum interval");
            case ALLOWABLE_INTERVAL ->
                new LocalCode("interval-allowed", "Counts: the interval is shorter than preferred, but allowed");
            case ALLOWABLE_VACCINE ->
                new LocalCode("vaccine-allowed", "Counts: the vaccine is not the preferred one, but allowed");
            case LOW_VOLUME -> new LocalCode("low-volume", "Counts: the volume was less than recommended");
        };
    }

    /** Why a vaccine group has its status, or which rule set a date. */
    public static LocalCode of(ForecastReason reason) {
        return switch (reason) {
            case IMMUNE_BY_HISTORY -> new LocalCode("immune-by-history", "Immune: by clinical history");
            case IMMUNE_BY_BIRTH_DATE -> new LocalCode("immune-by-birth-date", "Immune: by date of birth");
            case COMPLETE -> new LocalCode("series-complete", "The series is complete");
            case NOT_RECOMMENDED_BY_HISTORY ->
                new LocalCode("not-recommended-by-history", "Not recommended: because of the vaccines given before");
            case CONTRAINDICATED ->
                new LocalCode("contraindicating-condition", "A condition of the patient speaks against it");
            case PAST_SEASON -> new LocalCode("past-season", "Not recommended: the season is over");
            case AGED_OUT -> new LocalCode("past-maximum-age", "The patient is past the maximum age");
            case CANNOT_FINISH_BEFORE_MAXIMUM_AGE ->
                new LocalCode("cannot-finish-in-time", "The series can not be finished before the maximum age");
            case EARLIEST_BY_AGE -> new LocalCode("earliest-by-age", "Earliest date: the minimum age");
            case EARLIEST_BY_INTERVAL ->
                new LocalCode("earliest-by-interval", "Earliest date: the minimum interval after a dose before");
            case EARLIEST_BY_CONFLICT ->
                new LocalCode("earliest-by-conflict", "Earliest date: the time to keep after another vaccine");
            case EARLIEST_BY_SEASON -> new LocalCode("earliest-by-season", "Earliest date: the start of the season");
            case EARLIEST_BY_INADVERTENT_DOSE ->
                new LocalCode(
                        "earliest-by-wrong-vaccine", "Earliest date: not before the wrong vaccine that was given");
            case EARLIEST_BY_LATEST_DOSE ->
                new LocalCode("earliest-by-latest-dose", "Earliest date: not before the latest dose");
            case EARLIEST_BY_BIRTH -> new LocalCode("earliest-by-birth", "Earliest date: birth");
            case RECOMMENDED_BY_AGE -> new LocalCode("recommended-by-age", "Recommended date: the recommended age");
            case RECOMMENDED_BY_INTERVAL ->
                new LocalCode("recommended-by-interval", "Recommended date: the recommended interval");
            case RECOMMENDED_BY_EARLIEST ->
                new LocalCode("recommended-by-earliest", "Recommended date: as soon as it may be given");
        };
    }
}
