package org.jenner.registry.record.source;

import org.jspecify.annotations.Nullable;

/**
 * A code with its text and coding system, as sent (HL7 data types CE, CWE, IS and ID).
 *
 * @param code the code; never empty
 * @param text the sender's words for it
 * @param system the coding system's name as sent, for example {@code CDCREC}; null where the field implies it
 */
public record CodedValue(
        String code, @Nullable String text, @Nullable String system) {

    public static CodedValue of(String code) {
        return new CodedValue(code, null, null);
    }
}
