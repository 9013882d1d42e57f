package org.jenner.cdsi.logic;

import java.util.ArrayList;
import java.util.List;
import org.jenner.cdsi.assessment.SeriesStatus;
import org.jenner.cdsi.schedule.SeriesType;
import org.jenner.cdsi.trace.WhyBlended;

/**
 * Which best series of a vaccine group are blended into one forecast (FORECASTVG-1). Of one antigen, series for a later
 * age and series aged out are left out while another remains.
 *
 * @param included antigen by antigen
 * @param laterInLife left out because their age has not come
 */
record IdentifyContainedForecasts(List<PatientSeries> included, List<PatientSeries> laterInLife) {

    static IdentifyContainedForecasts of(PatientRecord patient, List<AssessAntigen.Outcome> antigens, boolean risk) {
        IdentifyContainedForecasts contained =
                new IdentifyContainedForecasts(new ArrayList<>(antigens.size()), new ArrayList<>(0));
        for (AssessAntigen.Outcome antigen : antigens) {
            boolean anyOfAge = any(patient, antigen.best(), risk, false);
            boolean anyOpen = any(patient, antigen.best(), risk, true);
            for (PatientSeries series : antigen.best()) {
                if (ofType(series, risk)) {
                    contained.add(patient, series, anyOfAge, anyOpen);
                }
            }
        }
        return contained;
    }

    /** An Evaluation Only series is best only when complete; it then speaks for everybody. */
    private static boolean ofType(PatientSeries series, boolean risk) {
        return (series.rules.type == SeriesType.RISK) == risk;
    }

    /** Whether one is left that is not for a later age, and on demand not aged out either. */
    private static boolean any(PatientRecord patient, List<PatientSeries> best, boolean risk, boolean open) {
        for (PatientSeries series : best) {
            boolean fits = !open || series.status != SeriesStatus.AGED_OUT;
            if (ofType(series, risk) && fits && !laterInLife(patient, series)) {
                return true;
            }
        }
        return false;
    }

    private void add(PatientRecord patient, PatientSeries series, boolean anyOfAge, boolean anyOpen) {
        WhyBlended why = why(patient, series, anyOfAge, anyOpen);
        switch (why) {
            case LATER_IN_LIFE -> laterInLife.add(series);
            case INCLUDED -> included.add(series);
            case AGED_OUT -> {}
        }
        if (patient.tracer != null) {
            patient.tracer.blended(patient, series, why);
        }
    }

    private static WhyBlended why(PatientRecord patient, PatientSeries series, boolean anyOfAge, boolean anyOpen) {
        if (anyOfAge && laterInLife(patient, series)) {
            return WhyBlended.LATER_IN_LIFE;
        }
        return anyOpen && series.status == SeriesStatus.AGED_OUT ? WhyBlended.AGED_OUT : WhyBlended.INCLUDED;
    }

    private static boolean laterInLife(PatientRecord patient, PatientSeries series) {
        return !series.complete()
                && series.validDoses() == 0
                && !patient.today.reached(patient.ageDay(series.rules.minAgeToStart));
    }
}
