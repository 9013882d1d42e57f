package org.jenner.registry.forecast;

import org.jenner.cdsi.assessment.DoseEvaluation;

/**
 * The verdict on a dose in one vaccine group.
 *
 * @param vaccineGroup the schedule's name of the group
 */
public record GroupEvaluation(String vaccineGroup, DoseEvaluation evaluation) {}
