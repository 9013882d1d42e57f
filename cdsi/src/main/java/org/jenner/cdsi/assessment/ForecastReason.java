package org.jenner.cdsi.assessment;

/** Why a forecast has its status, and which rule set which of its dates. */
public enum ForecastReason {
    IMMUNE_BY_HISTORY("Evidence of immunity: clinical history", "7.2"),
    IMMUNE_BY_BIRTH_DATE("Evidence of immunity: birth date", "7.2"),
    COMPLETE("Series complete", "7.4"),
    NOT_RECOMMENDED_BY_HISTORY("Not recommended at this time due to past immunization history", "7.4"),
    CONTRAINDICATED("Contraindicated", "7.3"),
    PAST_SEASON("Past seasonal recommendation end date", "7.4"),
    AGED_OUT("Exceeded the maximum age", "7.4"),
    CANNOT_FINISH_BEFORE_MAXIMUM_AGE("Unable to finish before the maximum age", "7.4"),
    EARLIEST_BY_AGE("Earliest date: minimum age", "7.5"),
    EARLIEST_BY_INTERVAL("Earliest date: minimum interval", "7.5"),
    EARLIEST_BY_CONFLICT("Earliest date: another vaccine that conflicts", "7.5"),
    EARLIEST_BY_SEASON("Earliest date: start of the season", "7.5"),
    EARLIEST_BY_INADVERTENT_DOSE("Earliest date: inadvertent dose", "7.5"),
    EARLIEST_BY_LATEST_DOSE("Earliest date: latest dose", "7.5"),
    EARLIEST_BY_BIRTH("Earliest date: birth", "7.5"),
    RECOMMENDED_BY_AGE("Recommended date: age", "7.5"),
    RECOMMENDED_BY_INTERVAL("Recommended date: interval", "7.5"),
    RECOMMENDED_BY_EARLIEST("Recommended date: earliest date", "7.5");

    private final String text;
    private final String section;

    ForecastReason(String text, String section) {
        this.text = text;
        this.section = section;
    }

    /** A few words for a list; no whole sentence. */
    public String text() {
        return text;
    }

    /** Section of the Logic Specification that decides it. */
    public String section() {
        return section;
    }
}
