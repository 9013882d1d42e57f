package org.jenner.cdsi.logic;

import java.util.ArrayList;
import java.util.List;
import org.jenner.cdsi.assessment.SeriesStatus;
import org.jenner.cdsi.trace.WhyScorable;

/** Pre-filter Patient Series, section 8.1: which series of a series group can be scored (SELECTSCORE-2). */
final class PreFilterPatientSeries {
    private PreFilterPatientSeries() {}

    static List<PatientSeries> scorable(PatientRecord patient, List<PatientSeries> group) {
        List<PatientSeries> scorable = new ArrayList<>(group.size());
        boolean allContraindicated = true;
        for (PatientSeries series : group) {
            allContraindicated &= series.status == SeriesStatus.CONTRAINDICATED;
        }
        for (PatientSeries series : group) {
            // SELECTB-24
            boolean candidate = allContraindicated || series.status != SeriesStatus.CONTRAINDICATED;
            WhyScorable why = candidate ? why(patient, series, group) : WhyScorable.CONTRAINDICATED;
            if (why.scorable()) {
                scorable.add(series);
            }
            if (patient.tracer != null) {
                patient.tracer.scorable(series, why);
            }
        }
        return scorable;
    }

    private static WhyScorable why(PatientRecord patient, PatientSeries series, List<PatientSeries> group) {
        return switch (series.rules.type) {
            case RISK -> bestPriority(series, group) ? WhyScorable.BEST_PRIORITY : WhyScorable.LOWER_PRIORITY;
            case STANDARD -> standard(patient, series, group);
            case EVALUATION_ONLY ->
                series.complete() ? WhyScorable.EVALUATION_COMPLETE : WhyScorable.EVALUATION_NOT_COMPLETE;
        };
    }

    private static WhyScorable standard(PatientRecord patient, PatientSeries series, List<PatientSeries> group) {
        if (series.validDoses() > 0) {
            boolean inTime = firstValidDose(patient, series) < patient.ageDay(series.rules.maxAgeToStart);
            return inTime ? WhyScorable.STARTED_IN_TIME : WhyScorable.STARTED_TOO_LATE;
        }
        return nothingValidAndNoDefault(group) ? WhyScorable.NOTHING_BEGUN : WhyScorable.NOT_BEGUN;
    }

    private static boolean bestPriority(PatientSeries series, List<PatientSeries> group) {
        for (PatientSeries other : group) {
            if (other.rules.type == series.rules.type
                    && other.rules.select.seriesPriority() < series.rules.select.seriesPriority()) {
                return false;
            }
        }
        return true;
    }

    private static int firstValidDose(PatientRecord patient, PatientSeries series) {
        int first = Days.LAST;
        for (int i = 0; i < series.targetCount(); i++) {
            int satisfiedBy = series.target(i).satisfiedBy;
            if (satisfiedBy != TargetDose.NO_DOSE) {
                first = Math.min(first, patient.history.days()[satisfiedBy]);
            }
        }
        return first;
    }

    private static boolean nothingValidAndNoDefault(List<PatientSeries> group) {
        for (PatientSeries series : group) {
            if (series.validDoses() > 0 || series.rules.select.defaultSeries()) {
                return false;
            }
        }
        return true;
    }
}
