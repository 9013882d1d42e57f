package org.jenner.cdsi.trace;

/** The dates of a forecast, by their rules. */
public enum ForecastDate {
    EARLIEST("FORECASTDT-1"),
    /** What age or interval alone recommend, before it is moved to the earliest date. */
    UNADJUSTED_RECOMMENDED("FORECASTDT-2"),
    UNADJUSTED_PAST_DUE("FORECASTDT-3"),
    LATEST("FORECASTDT-4"),
    RECOMMENDED("FORECASTDT-5"),
    PAST_DUE("FORECASTDT-6");

    private final String rule;

    ForecastDate(String rule) {
        this.rule = rule;
    }

    /** Whether it is one of the dates by which people act; the unadjusted ones are steps on the way to them. */
    public boolean isActedUpon() {
        return switch (this) {
            case EARLIEST, RECOMMENDED, PAST_DUE, LATEST -> true;
            case UNADJUSTED_RECOMMENDED, UNADJUSTED_PAST_DUE -> false;
        };
    }

    /** The rule that makes it. */
    public String rule() {
        return rule;
    }
}
