package org.jenner.cdsi.logic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jenner.cdsi.trace.WhyPrioritized;
import org.jspecify.annotations.Nullable;

/** Identify One Prioritized Patient Series, section 8.2, and the scoring of 8.3 to 8.7 where that finds none. */
final class IdentifyPrioritizedPatientSeries {
    private IdentifyPrioritizedPatientSeries() {}

    /** The series that wins its series group, and why. */
    record Winner(PatientSeries series, WhyPrioritized why) {}

    /** The series that wins its series group; null when none can. */
    static @Nullable PatientSeries of(PatientRecord patient, List<PatientSeries> group) {
        List<PatientSeries> scorable = PreFilterPatientSeries.scorable(patient, group);
        Winner winner = withoutScore(group, scorable);
        if (winner == null && !scorable.isEmpty()) {
            winner = ScorePatientSeries.highest(patient, toScore(scorable));
        }
        if (winner == null) {
            return null;
        }
        if (patient.tracer != null) {
            patient.tracer.prioritized(winner, scorable);
        }
        return winner.series;
    }

    /** Table 8-3: the first row that fits. */
    private static @Nullable Winner withoutScore(List<PatientSeries> group, List<PatientSeries> scorable) {
        if (scorable.isEmpty()) {
            return winner(onlyDefault(group), WhyPrioritized.DEFAULT_SERIES);
        }
        if (scorable.size() == 1) {
            return winner(scorable.getFirst(), WhyPrioritized.ONLY_SCORABLE);
        }
        int complete = 0;
        int inProcess = 0;
        PatientSeries lastComplete = null;
        PatientSeries lastInProcess = null;
        for (PatientSeries series : scorable) {
            if (series.complete()) {
                complete++;
                lastComplete = series;
            } else if (series.inProcess()) {
                inProcess++;
                lastInProcess = series;
            }
        }
        if (complete > 0) {
            return winner(complete == 1 ? lastComplete : null, WhyPrioritized.ONLY_COMPLETE);
        }
        if (inProcess > 0) {
            return winner(inProcess == 1 ? lastInProcess : null, WhyPrioritized.ONLY_IN_PROCESS);
        }
        return winner(onlyDefault(group), WhyPrioritized.DEFAULT_SERIES);
    }

    private static @Nullable Winner winner(@Nullable PatientSeries series, WhyPrioritized why) {
        return series == null ? null : new Winner(series, why);
    }

    private static @Nullable PatientSeries onlyDefault(List<PatientSeries> group) {
        PatientSeries found = null;
        for (PatientSeries series : group) {
            if (series.rules.select.defaultSeries()) {
                if (found != null) {
                    return null;
                }
                found = series;
            }
        }
        return found;
    }

    /**
     * Classify Scorable Patient Series, section 8.3. Where all have valid doses but none is complete or in process
     * (all aged out, for one), all are scored: the specification leaves none, yet one must speak for the group.
     */
    private static List<PatientSeries> toScore(List<PatientSeries> scorable) {
        List<PatientSeries> complete = those(scorable, PatientSeries::complete);
        if (complete.size() > 1) {
            return complete;
        }
        List<PatientSeries> inProcess = those(scorable, PatientSeries::inProcess);
        if (inProcess.size() > 1) {
            return inProcess;
        }
        List<PatientSeries> noValidDoses = those(scorable, series -> series.validDoses() == 0);
        return noValidDoses.isEmpty() ? scorable : noValidDoses;
    }

    private static List<PatientSeries> those(List<PatientSeries> scorable, Predicate<PatientSeries> wanted) {
        List<PatientSeries> found = new ArrayList<>(scorable.size());
        for (PatientSeries series : scorable) {
            if (wanted.test(series)) {
                found.add(series);
            }
        }
        return found;
    }
}
