package org.jenner.cdsi.logic;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.jenner.cdsi.logic.IdentifyPrioritizedPatientSeries.Winner;
import org.jenner.cdsi.trace.Criterion;
import org.jenner.cdsi.trace.WhyPrioritized;

/** Scores series of one class against each other, sections 8.4 to 8.6, and finds the highest, 8.7. */
final class ScorePatientSeries {
    private static final int NO_VALUE = Integer.MAX_VALUE;

    private final PatientRecord patient;
    private final List<PatientSeries> compared;
    private final int[] scores;

    private ScorePatientSeries(PatientRecord patient, List<PatientSeries> compared) {
        this.patient = patient;
        this.compared = compared;
        this.scores = new int[compared.size()];
    }

    /** The series with the highest score; among equals the best preference, then the first of the schedule. */
    static Winner highest(PatientRecord patient, List<PatientSeries> compared) {
        ScorePatientSeries score = new ScorePatientSeries(patient, compared);
        if (compared.getFirst().complete()) {
            score.complete();
        } else if (compared.getFirst().inProcess()) {
            score.inProcess();
        } else {
            score.noValidDoses();
        }
        int best = 0;
        for (int i = 1; i < compared.size(); i++) {
            boolean preferred = preference(compared.get(i)) < preference(compared.get(best));
            if (score.scores[i] > score.scores[best] || (score.scores[i] == score.scores[best] && preferred)) {
                best = i;
            }
        }
        return new Winner(compared.get(best), score.why(best));
    }

    private WhyPrioritized why(int best) {
        for (int i = 0; i < scores.length; i++) {
            if (i != best && scores[i] == scores[best]) {
                return WhyPrioritized.PREFERRED;
            }
        }
        return WhyPrioritized.HIGHEST_SCORE;
    }

    private static int preference(PatientSeries series) {
        Integer preference = series.rules.select.seriesPreference();
        return preference == null ? Integer.MAX_VALUE : preference;
    }

    /** 8.4 */
    private void complete() {
        smallest(Criterion.MOST_VALID_DOSES_COMPLETE, i -> -compared.get(i).validDoses(), 1);
    }

    /** 8.5 */
    private void inProcess() {
        each(Criterion.PRODUCT_PATH_AND_ALL_VALID, 2, -2, i -> productPath(i) && allValid(i));
        each(Criterion.COMPLETABLE_IN_PROCESS, 3, -3, this::completable);
        smallest(Criterion.MOST_VALID_DOSES, i -> -compared.get(i).validDoses(), 2);
        smallest(Criterion.CLOSEST_TO_COMPLETION, i -> compared.get(i).openTargets(), 2);
        smallest(
                Criterion.CAN_FINISH_EARLIEST,
                i -> completable(i) ? SeriesFinish.day(patient, compared.get(i)) : NO_VALUE,
                1);
    }

    /** 8.6 */
    private void noValidDoses() {
        smallest(
                Criterion.CAN_START_EARLIEST,
                i -> compared.get(i).hasForecast() ? compared.get(i).earliest : NO_VALUE,
                1);
        each(Criterion.COMPLETABLE, 1, -1, this::completable);
        each(Criterion.PRODUCT_PATH, -1, 1, this::productPath);
    }

    private boolean productPath(int i) {
        return compared.get(i).rules.select.productPath();
    }

    private boolean allValid(int i) {
        return compared.get(i).allEvaluationsValid();
    }

    private boolean completable(int i) {
        return SeriesFinish.completable(patient, compared.get(i));
    }

    /** A criterion that many can meet. */
    private void each(Criterion criterion, int met, int notMet, IntPredicate test) {
        for (int i = 0; i < scores.length; i++) {
            add(i, criterion, test.test(i) ? met : notMet);
        }
    }

    /** A criterion for the smallest value: points for it, none when several share it, the points off for the others. */
    private void smallest(Criterion criterion, IntUnaryOperator value, int points) {
        int[] values = new int[scores.length];
        Arrays.setAll(values, value);
        int smallest = NO_VALUE;
        int sharing = 0;
        for (int each : values) {
            if (each < smallest) {
                smallest = each;
                sharing = 1;
            } else if (each == smallest) {
                sharing++;
            }
        }
        for (int i = 0; i < scores.length; i++) {
            boolean meets = values[i] == smallest && smallest != NO_VALUE;
            add(i, criterion, !meets ? -points : sharing == 1 ? points : 0);
        }
    }

    private void add(int i, Criterion criterion, int points) {
        scores[i] += points;
        if (patient.tracer != null) {
            patient.tracer.points(compared.get(i), criterion, points);
        }
    }
}
