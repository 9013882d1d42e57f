package org.jenner.registry.reference.jurisdiction;

import java.util.List;

/**
 * What messages are taken and how they are acknowledged.
 *
 * @param versions HL7 versions taken (MSH-12), the preferred one first
 * @param onWarnings MSA-1 for a message with nothing worse than warnings
 * @param sizeLimit bytes of the largest message taken
 * @param futureDays how many days ahead of today a date may lie
 */
public record MessageRules(List<String> versions, OnWarnings onWarnings, int sizeLimit, int futureDays) {

    /** The answer to a message that was processed with warnings only (hl7 guide, acknowledgment codes). */
    public enum OnWarnings {
        /** Say that there is something to read. */
        AE,
        /** Say that all was taken. */
        AA
    }

    /** Copies the list. */
    public MessageRules {
        versions = List.copyOf(versions);
    }
}
