package org.jenner.registry.forecast;

import org.jenner.registry.record.consolidate.DoseRecord;

/** A dose that was given, and what the schedule says about it. */
public record EvaluatedDose(DoseRecord dose, DoseVerdict verdict) {

    /** The dose's name in explanations. It is internal: it leaves the house in no form. */
    public String id() {
        return ForecastPatient.id(dose);
    }
}
