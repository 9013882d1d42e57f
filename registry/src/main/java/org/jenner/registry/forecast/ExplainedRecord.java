package org.jenner.registry.forecast;

import org.jenner.cdsi.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * A record with the schedule's word on it and everything that led there.
 *
 * @param explanation null when the schedule could not be asked: the day of birth is not known, or lies ahead. Its doses go
 *     by the names that {@link EvaluatedDose#id} gives
 */
public record ExplainedRecord(
        EvaluatedRecord evaluated, @Nullable Explanation explanation) {}
