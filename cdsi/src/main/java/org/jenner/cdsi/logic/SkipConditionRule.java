package org.jenner.cdsi.logic;

import java.util.List;
import org.jenner.cdsi.assessment.EvaluationStatus;
import org.jenner.cdsi.schedule.SkipCondition;

/** One condition of a conditional skip, ready to be asked. */
sealed interface SkipConditionRule {
    /** Nothing was counted. */
    int NOT_COUNTED = -1;

    SkipCondition condition();

    boolean met(SkipQuestion question);

    /** First day on which it is met, or from which doses count. */
    int from(SkipQuestion question);

    /** First day on which it is no longer met, or from which doses no longer count. */
    int until(SkipQuestion question);

    default int count(SkipQuestion question) {
        return NOT_COUNTED;
    }

    /**
     * What a skip is asked about.
     *
     * @param siblings all relevant series of the antigen
     * @param records how many of the antigen's records count: those before the dose evaluated, or all
     * @param doses how many of the history's doses count, likewise
     * @param day the reference date (CONDSKIP-2)
     * @param today whether that is the assessment date
     */
    record SkipQuestion(
            PatientRecord patient,
            PatientSeries series,
            List<PatientSeries> siblings,
            int records,
            int doses,
            int day,
            boolean today) {

        /** Whether the reference date has come to a day. */
        boolean reached(int other) {
            return today ? patient.today.reached(other) : day >= other;
        }

        boolean within(int from, int until) {
            return reached(from) && !reached(until);
        }
    }

    /** The patient is within the ages on the reference date. */
    record Age(SkipCondition condition, AgeWindow ages) implements SkipConditionRule {
        @Override
        public boolean met(SkipQuestion question) {
            return question.within(from(question), until(question));
        }

        @Override
        public int from(SkipQuestion question) {
            return question.patient.ageDay(ages.begin());
        }

        @Override
        public int until(SkipQuestion question) {
            return question.patient.ageDay(ages.end());
        }
    }

    /** A series of one of the groups is complete. */
    record CompletedSeries(SkipCondition condition, int[] seriesGroups) implements SkipConditionRule {
        @Override
        public boolean met(SkipQuestion question) {
            for (PatientSeries series : question.siblings) {
                if (series.complete() && Cvx.holds(seriesGroups, series.rules.seriesGroup)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public int from(SkipQuestion question) {
            return Days.NONE;
        }

        @Override
        public int until(SkipQuestion question) {
            return Days.NONE;
        }
    }

    /** Time has passed since the immediate previous dose. */
    record Interval(SkipCondition.Interval condition) implements SkipConditionRule {
        @Override
        public boolean met(SkipQuestion question) {
            int from = from(question);
            return from != Days.NONE && question.reached(from);
        }

        @Override
        public int from(SkipQuestion question) {
            if (question.records == 0) {
                return Days.NONE;
            }
            int previous = question.series.records[question.records - 1];
            return condition.interval().addTo(question.patient.history.days()[previous]);
        }

        @Override
        public int until(SkipQuestion question) {
            return Days.NONE;
        }
    }

    /** The number of doses given compares with a number (CONDSKIP-1). */
    record VaccineCount(SkipCondition.VaccineCount condition, AgeWindow ages, int start, int end, int[] cvx)
            implements SkipConditionRule {
        @Override
        public boolean met(SkipQuestion question) {
            int count = count(question);
            return switch (condition.comparison()) {
                case GREATER_THAN -> count > condition.doseCount();
                case EQUAL_TO -> count == condition.doseCount();
                case LESS_THAN -> count < condition.doseCount();
            };
        }

        /** A total of listed vaccines is taken over the whole history, all else over the antigen's records. */
        @Override
        public int count(SkipQuestion question) {
            int from = from(question);
            int until = until(question);
            ImmunizationHistory history = question.patient.history;
            int count = 0;
            if (!condition.validOnly() && cvx.length > 0) {
                for (int place = 0; place < question.doses; place++) {
                    if (Cvx.holds(cvx, history.cvx(place)) && within(history.days()[place], from, until)) {
                        count++;
                    }
                }
                return count;
            }
            for (int record = 0; record < question.records; record++) {
                int place = question.series.records[record];
                boolean verdict =
                        !condition.validOnly() || question.series.evaluation(record) == EvaluationStatus.VALID;
                boolean vaccine = cvx.length == 0 || Cvx.holds(cvx, history.cvx(place));
                if (verdict && vaccine && within(history.days()[place], from, until)) {
                    count++;
                }
            }
            return count;
        }

        private static boolean within(int day, int from, int until) {
            return from <= day && day < until;
        }

        @Override
        public int from(SkipQuestion question) {
            return Math.max(question.patient.ageDay(ages.begin()), start);
        }

        @Override
        public int until(SkipQuestion question) {
            return Math.min(question.patient.ageDay(ages.end()), end);
        }
    }
}
