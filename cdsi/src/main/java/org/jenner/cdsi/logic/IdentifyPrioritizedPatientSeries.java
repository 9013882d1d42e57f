package org.jenner.cdsi.logic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Identify One Prioritized Patient Series, section 8.2, and the scoring of 8.3 to 8.7 where that finds none. */
final class IdentifyPrioritizedPatientSeries {
    private IdentifyPrioritizedPatientSeries() {}

    /** The series that wins its series group; null when none can. */
    static @Nullable PatientSeries of(PatientRecord patient, List<PatientSeries> group) {
        List<PatientSeries> scorable = PreFilterPatientSeries.scorable(patient, group);
        PatientSeries winner = withoutScore(group, scorable);
        String section = "8.2";
        if (winner == null && !scorable.isEmpty()) {
            winner = ScorePatientSeries.highest(patient, toScore(scorable));
            section = "8.7";
        }
        if (winner != null && patient.tracer != null) {
            patient.tracer.prioritized(winner, section);
        }
        return winner;
    }

    /** Table 8-3: the first row that fits. */
    private static @Nullable PatientSeries withoutScore(List<PatientSeries> group, List<PatientSeries> scorable) {
        if (scorable.isEmpty()) {
            return onlyDefault(group);
        }
        if (scorable.size() == 1) {
            return scorable.getFirst();
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
            return complete == 1 ? lastComplete : null;
        }
        if (inProcess > 0) {
            return inProcess == 1 ? lastInProcess : null;
        }
        return onlyDefault(group);
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
