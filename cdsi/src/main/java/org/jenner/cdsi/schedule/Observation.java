package org.jenner.cdsi.schedule;

import java.util.List;

/**
 * A condition, event or circumstance that a schedule asks about.
 *
 * @param code three digits
 * @param codedValues codes of other systems that say the same; empty when the schedule names none
 */
public record Observation(String code, String title, List<CodedValue> codedValues) {

    /** A code of another system: SNOMED, CVX or CDCPHINVS. */
    public record CodedValue(String codeSystem, String code) {}
}
