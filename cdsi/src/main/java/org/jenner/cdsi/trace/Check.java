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
import org.jenner.cdsi.schedule.SeriesType;
import org.jenner.cdsi.schedule.SkipCondition;
import org.jspecify.annotations.Nullable;

/** One check of the Logic Specification. Dates that the schedule does not set are null. */
public sealed interface Check {
    /** Section of the Logic Specification that asks for it, such as {@code 6.4}. */
    String section();

    /** How it came out. */
    Outcome outcome();

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

        @Override
        public Outcome outcome() {
            return Outcome.of(relevant);
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

        @Override
        public Outcome outcome() {
            return Outcome.of(passed);
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

        @Override
        public Outcome outcome() {
            return Outcome.of(met);
        }
    }

    /** Is the target dose skipped? */
    record Skip(SkipPoint point, LocalDate referenceDate, boolean skipped) implements Check {
        @Override
        public String section() {
            return point.section();
        }

        @Override
        public Outcome outcome() {
            return Outcome.NOTED;
        }
    }

    /** Is the vaccine one that never counts for the target dose? */
    record Inadvertent(int cvx, boolean inadvertent) implements Check {
        @Override
        public String section() {
            return "6.3";
        }

        @Override
        public Outcome outcome() {
            return Outcome.of(!inadvertent);
        }
    }

    /**
     * Was the dose given at a valid age?
     *
     * @param finding null when the age is simply right
     */
    record Age(
            LocalDate dateAdministered,
            @Nullable Limit absoluteMinimum,
            @Nullable Limit minimum,
            @Nullable Limit maximum,
            @Nullable EvaluationReason finding)
            implements Check {
        @Override
        public String section() {
            return "6.4";
        }

        @Override
        public Outcome outcome() {
            return Outcome.of(finding != EvaluationReason.TOO_YOUNG && finding != EvaluationReason.TOO_OLD);
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
            @Nullable Limit absoluteMinimum,
            @Nullable Limit minimum,
            @Nullable EvaluationReason finding)
            implements Check {
        @Override
        public String section() {
            return allowable ? "6.6" : "6.5";
        }

        @Override
        public Outcome outcome() {
            return Outcome.of(finding != EvaluationReason.INTERVAL_TOO_SHORT);
        }
    }

    /** The dose conflicts with an earlier one when it was given from {@code begin} and before {@code end}. */
    record VaccineConflict(
            String previousDoseId,
            LocalDate previousDate,
            LocalDate dateAdministered,
            Limit begin,
            Limit end,
            boolean conflict)
            implements Check {
        @Override
        public String section() {
            return "6.7";
        }

        @Override
        public Outcome outcome() {
            return Outcome.of(!conflict);
        }
    }

    /**
     * Is the vaccine one of those that count at this age?
     *
     * @param allowable whether an allowable vaccine was asked for (6.9), or a preferable one (6.8)
     * @param lowVolume whether less than the recommended volume was given; the dose counts all the same
     */
    record Vaccine(boolean allowable, int cvx, boolean passed, boolean lowVolume) implements Check {
        @Override
        public String section() {
            return allowable ? "6.9" : "6.8";
        }

        @Override
        public Outcome outcome() {
            return Outcome.of(passed);
        }
    }

    /** The verdict on the dose against the target dose. */
    record Satisfied(EvaluationStatus status, List<EvaluationReason> reasons) implements Check {
        @Override
        public String section() {
            return "6.10";
        }

        @Override
        public Outcome outcome() {
            return Outcome.of(status == EvaluationStatus.VALID);
        }
    }

    /** A dose given when no target dose was left. */
    record SeriesOver(LocalDate dateAdministered) implements Check {
        @Override
        public String section() {
            return "4.4";
        }

        @Override
        public Outcome outcome() {
            return Outcome.FAILED;
        }
    }

    /**
     * Is there evidence of immunity to the antigen?
     *
     * @param finding null when there is none
     * @param bornBefore the day before which birth is the evidence; null for all other findings
     */
    record Immunity(
            @Nullable ForecastReason finding, @Nullable LocalDate bornBefore) implements Check {
        @Override
        public String section() {
            return "7.2";
        }

        @Override
        public Outcome outcome() {
            return Outcome.NOTED;
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

        @Override
        public Outcome outcome() {
            return Outcome.NOTED;
        }
    }

    /**
     * Does the patient need a dose of the series, and if not, why?
     *
     * @param reason null when a dose is to be forecast
     * @param day the first day that is too old or past the season, where that is the reason
     */
    record Need(
            SeriesStatus status,
            @Nullable ForecastReason reason,
            @Nullable LocalDate day) implements Check {
        @Override
        public String section() {
            return "7.4";
        }

        @Override
        public Outcome outcome() {
            return Outcome.NOTED;
        }
    }

    /**
     * A date of a series' forecast.
     *
     * @param source what set it
     */
    record Date(ForecastDate kind, @Nullable LocalDate date, DateSource source) implements Check {
        @Override
        public String section() {
            return "7.5";
        }

        @Override
        public Outcome outcome() {
            return Outcome.NOTED;
        }
    }

    /** Can the series be scored within its series group? */
    record Scorable(WhyScorable why) implements Check {
        @Override
        public String section() {
            return "8.1";
        }

        @Override
        public Outcome outcome() {
            return Outcome.of(why.scorable());
        }
    }

    /** Points for one criterion of sections 8.4, 8.5 or 8.6. */
    record Points(Criterion criterion, int points) implements Check {
        @Override
        public String section() {
            return criterion.section();
        }

        @Override
        public Outcome outcome() {
            return Outcome.NOTED;
        }
    }

    /** The series won its series group. */
    record Prioritized(WhyPrioritized why, int seriesGroup) implements Check {
        @Override
        public String section() {
            return why.section();
        }

        @Override
        public Outcome outcome() {
            return Outcome.PASSED;
        }
    }

    /** Another series won the series group, and why that one. */
    record Outranked(String winner, WhyPrioritized why, int seriesGroup) implements Check {
        @Override
        public String section() {
            return why.section();
        }

        @Override
        public Outcome outcome() {
            return Outcome.FAILED;
        }
    }

    /** Is the prioritized series a best series? */
    record Best(WhyBest why) implements Check {
        @Override
        public String section() {
            return "8.8";
        }

        @Override
        public Outcome outcome() {
            return Outcome.of(why.best());
        }
    }

    /**
     * Whether a best series takes part in the forecast of the vaccine group.
     *
     * @param minimumAgeToStart from when the series is for the patient
     */
    record Blended(WhyBlended why, @Nullable Limit minimumAgeToStart) implements Check {
        @Override
        public String section() {
            return "9";
        }

        @Override
        public Outcome outcome() {
            return Outcome.of(why.included());
        }
    }

    /**
     * The status of the vaccine group, by Table 9-4.
     *
     * @param type of the series that were blended
     * @param series how many they are; a single one gives its own status
     */
    record GroupStatus(SeriesType type, SeriesStatus status, int series) implements Check {
        @Override
        public String section() {
            return "9";
        }

        @Override
        public Outcome outcome() {
            return Outcome.NOTED;
        }
    }

    /**
     * A date of the vaccine group's forecast.
     *
     * @param type of the series that were blended
     * @param series the series that gave the date; null when none did
     */
    record GroupDate(
            SeriesType type,
            ForecastDate kind,
            @Nullable LocalDate date,
            WhyGroupDate why,
            @Nullable String series) implements Check {
        @Override
        public String section() {
            return "9";
        }

        @Override
        public Outcome outcome() {
            return Outcome.NOTED;
        }
    }
}
