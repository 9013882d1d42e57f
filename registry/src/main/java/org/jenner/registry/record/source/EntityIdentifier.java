package org.jenner.registry.record.source;

import org.jspecify.annotations.Nullable;

/**
 * An order number with the authority that gave it (HL7 data type EI; ORC-2 and ORC-3).
 *
 * @param value the number; never empty
 * @param authority EI.2, or EI.3 where EI.2 is empty; null when the sender named none
 */
public record EntityIdentifier(String value, @Nullable String authority) {}
