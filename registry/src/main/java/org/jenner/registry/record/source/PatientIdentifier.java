package org.jenner.registry.record.source;

import org.jspecify.annotations.Nullable;

/**
 * One repetition of PID-3 (HL7 data type CX).
 *
 * @param value the identifier; never empty
 * @param authority CX.4, its namespace or else its universal id; null when the sender named none
 * @param type HL70203: MR the sender's medical record number, SR the registry's number, MA Medicaid, SS social security
 */
public record PatientIdentifier(
        String value, @Nullable String authority, @Nullable String type) {}
