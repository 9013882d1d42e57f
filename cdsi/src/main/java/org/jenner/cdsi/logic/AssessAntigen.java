package org.jenner.cdsi.logic;

import java.util.ArrayList;
import java.util.List;
import org.jenner.cdsi.assessment.ForecastReason;
import org.jenner.cdsi.logic.DetermineContraindications.Found;
import org.jspecify.annotations.Nullable;

/** Evaluates and forecasts every relevant series of one antigen and selects the best: chapters 5 to 8. */
final class AssessAntigen {
    private AssessAntigen() {}

    /** The best series of the antigen and what is contraindicated of it. */
    record Outcome(AntigenRules antigen, List<PatientSeries> best, Found contraindications) {}

    static Outcome assess(PatientRecord patient, AntigenRules antigen) {
        List<PatientSeries> relevant = relevant(patient, antigen);
        if (relevant.isEmpty()) {
            return new Outcome(antigen, List.of(), Found.NOTHING);
        }
        ForecastReason immune = DetermineEvidenceOfImmunity.immune(patient, antigen);
        Found contraindications = DetermineContraindications.find(patient, antigen);
        // Series that ask whether others are complete come after those.
        run(patient, relevant, false, immune, contraindications);
        run(patient, relevant, true, immune, contraindications);
        return new Outcome(antigen, SelectBestPatientSeries.select(patient, relevant), contraindications);
    }

    private static List<PatientSeries> relevant(PatientRecord patient, AntigenRules antigen) {
        int[] records = patient.history.records()[antigen.number];
        List<PatientSeries> relevant = new ArrayList<>(antigen.series.length);
        for (SeriesRules series : antigen.series) {
            if (SelectRelevantPatientSeries.relevant(patient, series)) {
                relevant.add(new PatientSeries(antigen, series, records));
            }
        }
        return relevant;
    }

    private static void run(
            PatientRecord patient,
            List<PatientSeries> relevant,
            boolean askingForCompletedSeries,
            @Nullable ForecastReason immune,
            Found contraindications) {
        for (PatientSeries series : relevant) {
            if (series.rules.asksForCompletedSeries == askingForCompletedSeries) {
                EvaluateImmunizationHistory.evaluate(patient, series, relevant);
                ForecastPatientSeries.forecast(patient, series, relevant, immune, contraindications);
            }
        }
    }
}
