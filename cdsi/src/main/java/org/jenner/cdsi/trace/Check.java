package org.jenner.cdsi.trace;

import java.time.LocalDate;
import java.util.List;
import org.jenner.cdsi.assessment.EvaluationReason;
import org.jenner.cdsi.assessment.EvaluationStatus;
import org.jenner.cdsi.assessment.ForecastReason;
import org.jenner.cdsi.assessment.SeriesStatus;
import org.jenner.cdsi.patient.DoseCondition;
import org.jenner.cdsi.schedule.IntervalReference;
import org.jenner.cdsi.schedule.ObservationTitle;
import org.jenner.cdsi.schedule.SkipCondition;
import org.jspecify.annotations.Nullable;

/** One check of the Logic Specification. Dates that the schedule does not set are null. */
public sealed interface Check {
    /** Section of the Logic Specification that asks for it, such as {@code 6.4}. */
    String section();

    /** A conditional skip asked for at another point of the specification. */
    enum SkipPoint {
        EVALUATION("6.2"),
        FORECAST("7.1"),
        VALIDATION("7.6");

        private final String section;

        SkipPoint(String section) {
            this.section = section;
        }

        /** Section of the Logic Specification where the skip is asked for. */
        public String section() {
            return section;
        }
    }

    /** Is the series for this patient? {@code indication} made a risk series relevant. */
    record Relevance(
            boolean relevant, boolean genderFits, @Nullable ObservationTitle indication) implements Check {
        @Override
        public String section() {
            return "5.1";
        }
    }

    /** Was the vaccine sound: lot not expired, nothing else wrong with it? */
    record Condition(
            LocalDate dateAdministered, @Nullable LocalDate lotExpiration, DoseCondition condition, boolean passed)
            implements Check {
        @Override
        public String section() {
            return "6.1";
        }
    }

    /**
     * One condition of a skip.
     *
     * @param from first day, inclusive, on which it is met, or from which doses count
     * @param until first day on which it is no longer met
     * @param count doses counted; -1 when nothing was counted
     */
    record SkipConditionMet(
            SkipPoint point,
            SkipCondition condition,
            LocalDate referenceDate,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            int count,
            boolean met)
            implements Check {
        @Override
        public String section() {
            return point.section();
        }
    }

    /** Is the target dose skipped? */
    record Skip(SkipPoint point, LocalDate referenceDate, boolean skipped) implements Check {
        @Override
        public String section() {
            return point.section();
        }
    }

    /** Is the vaccine one that never counts for the target dose? */
    record Inadvertent(int cvx, boolean inadvertent) implements Check {
        @Override
        public String section() {
            return "6.3";
        }
    }

    /**
     * Was the dose given at a valid age?
     *
     * @param finding null when the age is simply right
     */
    record Age(
            LocalDate dateAdministered,
            @Nullable LocalDate absoluteMinimumAge,
            @Nullable LocalDate minimumAge,
            @Nullable LocalDate maximumAge,
            @Nullable EvaluationReason finding)
            implements Check {
        @Override
        public String section() {
            return "6.4";
        }
    }

    /**
     * Had enough time passed since the reference date?
     *
     * @param allowable whether an allowable interval was asked for (6.6), or a preferable one (6.5)
     * @param referenceDate null when the patient has no such event, so that the row does not restrict
     * @param finding null when the interval is simply right
     */
    record Interval(
            boolean allowable,
            IntervalReference reference,
            @Nullable LocalDate referenceDate,
            LocalDate dateAdministered,
            @Nullable LocalDate absoluteMinimum,
            @Nullable LocalDate minimum,
            @Nullable EvaluationReason finding)
            implements Check {
        @Override
        public String section() {
            return allowable ? "6.6" : "6.5";
        }
    }

    /** The dose conflicts with an earlier one when it was given from {@code begin} and before {@code end}. */
    record VaccineConflict(
            String previousDoseId, LocalDate dateAdministered, LocalDate begin, LocalDate end, boolean conflict)
            implements Check {
        @Override
        public String section() {
            return "6.7";
        }
    }

    /**
     * Is the vaccine one of those that count at this age?
     *
     * @param allowable whether an allowable vaccine was asked for (6.9), or a preferable one (6.8)
     */
    record Vaccine(boolean allowable, int cvx, boolean passed) implements Check {
        @Override
        public String section() {
            return allowable ? "6.9" : "6.8";
        }
    }

    /** The verdict on the dose against the target dose. */
    record Satisfied(EvaluationStatus status, List<EvaluationReason> reasons) implements Check {
        @Override
        public String section() {
            return "6.10";
        }
    }

    /** A dose given when no target dose was left. */
    record SeriesOver(LocalDate dateAdministered) implements Check {
        @Override
        public String section() {
            return "4.4";
        }
    }

    /**
     * Is there evidence of immunity to the antigen?
     *
     * @param finding null when there is none
     */
    record Immunity(@Nullable ForecastReason finding) implements Check {
        @Override
        public String section() {
            return "7.2";
        }
    }

    /**
     * A contraindication that applies.
     *
     * @param cvx the contraindicated vaccine; 0 when the observation speaks against the whole antigen
     */
    record Contraindication(ObservationTitle observation, int cvx) implements Check {
        @Override
        public String section() {
            return "7.3";
        }
    }

    /**
     * Does the patient need a dose of the series, and if not, why?
     *
     * @param reason null when a dose is to be forecast
     */
    record Need(SeriesStatus status, @Nullable ForecastReason reason) implements Check {
        @Override
        public String section() {
            return "7.4";
        }
    }

    /**
     * A date of a forecast.
     *
     * @param rule such as FORECASTDT-1
     * @param reason what set it; null when the rule has one source only
     */
    record Date(
            String rule, @Nullable LocalDate date, @Nullable ForecastReason reason) implements Check {
        @Override
        public String section() {
            return "7.5";
        }
    }

    /** Can the series be scored within its series group? */
    record Scorable(boolean scorable) implements Check {
        @Override
        public String section() {
            return "8.1";
        }
    }

    /** Points for one criterion of sections 8.4, 8.5 or 8.6. */
    record Points(String section, String criterion, int points) implements Check {}

    /** The series won its series group, in section 8.2 without and in 8.7 with a score. */
    record Prioritized(String section, int seriesGroup) implements Check {}

    /** Is the prioritized series a best series? */
    record Best(boolean best) implements Check {
        @Override
        public String section() {
            return "8.8";
        }
    }

    /** Whether a best series takes part in the forecast of the vaccine group. */
    record Blended(boolean included) implements Check {
        @Override
        public String section() {
            return "9";
        }
    }

    /** The status of the vaccine group, by Table 9-4. */
    record GroupStatus(SeriesStatus status) implements Check {
        @Override
        public String section() {
            return "9";
        }
    }
}
