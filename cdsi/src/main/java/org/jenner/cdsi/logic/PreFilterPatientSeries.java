package org.jenner.cdsi.logic;

import java.util.ArrayList;
import java.util.List;
import org.jenner.cdsi.assessment.SeriesStatus;

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
            boolean accepted = candidate && scorable(patient, series, group);
            if (accepted) {
                scorable.add(series);
            }
            if (patient.tracer != null) {
                patient.tracer.scorable(series, accepted);
            }
        }
        return scorable;
    }

    private static boolean scorable(PatientRecord patient, PatientSeries series, List<PatientSeries> group) {
        return switch (series.rules.type) {
            case RISK -> bestPriority(series, group);
            case STANDARD ->
                series.validDoses() > 0
                        ? firstValidDose(patient, series) < patient.ageDay(series.rules.maxAgeToStart)
                        : nothingValidAndNoDefault(group);
            case EVALUATION_ONLY -> series.complete();
        };
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
