package org.jenner.registry.forecast;

import java.util.List;

/** What is due next, or why that cannot be said. */
public sealed interface ForecastOutcome {

    /**
     * A forecast for each vaccine group of which a series is for this person.
     *
     * @param dosesNotCounted how many given doses took no part, so that a reader looks at them
     */
    record Made(List<GroupForecast> groups, int dosesNotCounted) implements ForecastOutcome {
        public Made {
            groups = List.copyOf(groups);
        }
    }

    /** No forecast. */
    record NotMade(Why why) implements ForecastOutcome {}

    /** Why there is no forecast. */
    enum Why {
        BIRTH_DATE_NOT_EXACT("no-forecast-birth-date-not-exact", "No forecast: the day of birth is not known"),
        BORN_IN_THE_FUTURE("no-forecast-birth-in-future", "No forecast: the birth date lies in the future"),
        DECEASED("no-forecast-deceased", "No forecast: the patient is reported as deceased"),
        NO_SERIES("no-forecast-no-series", "No forecast: no series of the schedule is for this patient");

        private final String code;
        private final String text;

        Why(String code, String text) {
            this.code = code;
            this.text = text;
        }

        /** The reason as it is sent. */
        public LocalCode reason() {
            return new LocalCode(code, text);
        }
    }
}
