package org.jenner.registry.forecast;

import java.time.LocalDate;
import org.jenner.cdsi.assessment.ForecastDates;
import org.jenner.cdsi.assessment.VaccineGroupForecast;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stands in a vaccine group on a day: the schedule's status, an open series told apart by its dates (OBX
 * 59783-1).
 */
public enum SeriesStanding {
    COMPLETE("complete", "Complete", "LA13421-5"),
    OVERDUE("overdue", "Overdue", "LA13423-1"),
    DUE("due", "Due now", "LA13422-3"),
    MAY_BE_GIVEN("may-be-given", "May be given, not yet due", "LA13422-3"),
    NOT_YET_DUE("not-yet-due", "Not yet due", "LA13422-3"),
    AGED_OUT("aged-out", "Too old for this series", "LA13424-9"),
    IMMUNE("immune", "Immune", "LA27183-5"),
    CONTRAINDICATED("contraindicated", "Contraindicated", "LA4216-3"),
    NOT_RECOMMENDED("not-recommended", "Not recommended", "LA4695-8");

    private final String code;
    private final String text;
    private final String loincAnswer;

    SeriesStanding(String code, String text, String loincAnswer) {
        this.code = code;
        this.text = text;
        this.loincAnswer = loincAnswer;
    }

    /** The word for it in the registry's own table. */
    public LocalCode code() {
        return new LocalCode(code, text);
    }

    /** The answer of LOINC's list LL940-8 that is nearest. */
    public String loincAnswer() {
        return loincAnswer;
    }

    /** Where the forecast puts the person on this day. */
    public static SeriesStanding of(VaccineGroupForecast forecast, LocalDate today) {
        return switch (forecast.status()) {
            case COMPLETE -> COMPLETE;
            case IMMUNE -> IMMUNE;
            case CONTRAINDICATED -> CONTRAINDICATED;
            case NOT_RECOMMENDED -> NOT_RECOMMENDED;
            case AGED_OUT -> AGED_OUT;
            case NOT_COMPLETE -> byDates(forecast.dates(), today);
        };
    }

    private static SeriesStanding byDates(@Nullable ForecastDates dates, LocalDate today) {
        if (dates == null) {
            return NOT_YET_DUE;
        }
        LocalDate pastDue = dates.pastDue();
        if (pastDue != null && today.isAfter(pastDue)) {
            return OVERDUE;
        }
        if (!today.isBefore(dates.recommended())) {
            return DUE;
        }
        return today.isBefore(dates.earliest()) ? NOT_YET_DUE : MAY_BE_GIVEN;
    }
}
