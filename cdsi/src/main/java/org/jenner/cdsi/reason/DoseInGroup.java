package org.jenner.cdsi.reason;

import java.util.List;
import org.jenner.cdsi.assessment.DoseEvaluation;
import org.jenner.cdsi.trace.Check;

/**
 * The verdict on a dose within a vaccine group, and what led to it.
 *
 * @param checks those of the series that speaks for the group, against the target dose that decided
 */
public record DoseInGroup(String vaccineGroup, DoseEvaluation evaluation, List<Check> checks) {}
