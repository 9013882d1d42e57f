package org.jenner.registry.exchange.message;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is kept, without its text.
 *
 * @param organization who sent it
 * @param controlId MSH-10
 * @param type MSH-9, such as {@code VXU^V04}
 * @param assertedAt MSH-7; null when it could not be read
 * @param acknowledgment MSA-1 of the answer
 * @param sameAs the message that it repeats byte by byte
 * @param person whose record it was found to be about
 * @param receipt null when it is no submission that was read
 * @param answer the acknowledgment as it was sent; null where it is not kept (queries, and what was refused at its header)
 */
public record StoredMessage(
        long id,
        Instant receivedAt,
        long sourceSystem,
        long interfaceId,
        long organization,
        String controlId,
        String type,
        @Nullable Instant assertedAt,
        Disposition disposition,
        String acknowledgment,
        @Nullable Long sameAs,
        @Nullable Long person,
        List<StoredProblem> problems,
        @Nullable Receipt receipt,
        @Nullable String answer,
        List<OpenHold> holds) {

    public StoredMessage {
        problems = List.copyOf(problems);
        holds = List.copyOf(holds);
    }

    /**
     * What of it waits.
     *
     * @param reason {@code UNKNOWN_CVX}, {@code UNKNOWN_NDC}, {@code UNKNOWN_FACILITY}, {@code IDENTIFIER_REUSED}
     * @param location ERL
     * @param detail the code that is not known; else empty
     */
    public record OpenHold(Instant since, String reason, String location, String detail) {}
}
