package org.jenner.cdsi.logic;

import java.util.ArrayList;
import java.util.List;
import org.jenner.cdsi.schedule.SeriesType;
import org.jenner.cdsi.trace.WhyBest;

/** Select Patient Series, chapter 8: the best series of one antigen, one for each series group at most. */
final class SelectBestPatientSeries {
    private SelectBestPatientSeries() {}

    static List<PatientSeries> select(PatientRecord patient, List<PatientSeries> relevant) {
        List<PatientSeries> prioritized = new ArrayList<>(2);
        for (int i = 0; i < relevant.size(); i++) {
            int number = relevant.get(i).rules.seriesGroup;
            if (firstOfGroup(relevant, i, number)) {
                PatientSeries winner = IdentifyPrioritizedPatientSeries.of(patient, group(relevant, number));
                if (winner != null) {
                    prioritized.add(winner);
                }
            }
        }
        List<PatientSeries> best = new ArrayList<>(prioritized.size());
        for (PatientSeries series : prioritized) {
            WhyBest why = why(series, prioritized);
            if (why.best()) {
                best.add(series);
            }
            if (patient.tracer != null) {
                patient.tracer.best(series, why);
            }
        }
        return best;
    }

    private static boolean firstOfGroup(List<PatientSeries> relevant, int place, int number) {
        for (int i = 0; i < place; i++) {
            if (relevant.get(i).rules.seriesGroup == number) {
                return false;
            }
        }
        return true;
    }

    private static List<PatientSeries> group(List<PatientSeries> relevant, int number) {
        List<PatientSeries> group = new ArrayList<>(relevant.size());
        for (PatientSeries series : relevant) {
            if (series.rules.seriesGroup == number) {
                group.add(series);
            }
        }
        return group;
    }

    /** Determine Best Patient Series, section 8.8, Table 8-14. */
    private static WhyBest why(PatientSeries series, List<PatientSeries> prioritized) {
        if (series.complete()) {
            return WhyBest.COMPLETE;
        }
        boolean equivalentRisk = false;
        for (PatientSeries other : prioritized) {
            if (series.rules.select.equivalentSeriesGroups().contains(other.rules.seriesGroup)) {
                if (other.complete()) {
                    return WhyBest.EQUIVALENT_COMPLETE;
                }
                equivalentRisk |= other.rules.type == SeriesType.RISK;
            }
        }
        return switch (series.rules.type) {
            case EVALUATION_ONLY -> WhyBest.EVALUATION_ONLY;
            case RISK -> WhyBest.RISK;
            case STANDARD -> equivalentRisk ? WhyBest.EQUIVALENT_RISK : WhyBest.STANDARD;
        };
    }
}
