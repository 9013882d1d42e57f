package org.jenner.cdsi;

import java.util.List;
import org.jenner.cdsi.assessment.Assessment;
import org.jenner.cdsi.trace.TraceEntry;

/**
 * An answer with everything that led to it.
 *
 * @param trace every check in the order in which it was made
 */
public record Explanation(Assessment assessment, List<TraceEntry> trace) {}
