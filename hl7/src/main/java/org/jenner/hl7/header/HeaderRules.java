package org.jenner.hl7.header;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an interface takes. Jurisdictions differ in it, and so do environments.
 *
 * @param messages types of message
 * @param versions MSH-12.1, such as {@code 2.5.1}
 * @param processingIds MSH-11.1: {@code P}, {@code T}, {@code D}
 */
public record HeaderRules(List<AcceptedMessage> messages, Set<String> versions, Set<String> processingIds) {

    /** Refuses rules that would let nothing through. */
    public HeaderRules {
        messages = List.copyOf(messages);
        versions = Set.copyOf(versions);
        processingIds = Set.copyOf(processingIds);
        if (messages.isEmpty() || versions.isEmpty() || processingIds.isEmpty()) {
            throw new IllegalArgumentException("these rules accept no message");
        }
    }

    /** The values in their order, for a sentence: {@code 2.3.1, 2.5.1}. */
    static String listed(Set<String> values) {
        return String.join(", ", new TreeSet<>(values));
    }
}
