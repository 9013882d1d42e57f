package org.jenner.registry.forecast;

import org.jenner.registry.record.consolidate.DoseRecord;

/** A dose that was given, and what the schedule says about it. */
public record EvaluatedDose(DoseRecord dose, DoseVerdict verdict) {}
