package org.jenner.cdsi.reason;

import java.util.List;
import org.jenner.cdsi.trace.Check;

/**
 * One administered dose against one target dose of one series.
 *
 * @param targetDose number of the series dose; 0 when the series was over
 * @param checks in the order in which they were made; a target dose that was skipped has the checks of the skip only
 */
public record TriedTargetDose(String antigen, String series, int targetDose, List<Check> checks) {}
