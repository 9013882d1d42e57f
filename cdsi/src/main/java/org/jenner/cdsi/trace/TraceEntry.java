package org.jenner.cdsi.trace;

import org.jspecify.annotations.Nullable;

/**
 * One check and where it was made.
 *
 * @param antigen name of the antigen; for chapter 9 that of the vaccine group
 * @param series name of the series; null for checks that concern the whole antigen or group
 * @param targetDose number of the series dose; 0 for checks that concern no single one
 * @param doseId the administered dose that was evaluated; null in forecasts
 */
public record TraceEntry(
        String antigen,
        @Nullable String series,
        int targetDose,
        @Nullable String doseId,
        Check check) {}
