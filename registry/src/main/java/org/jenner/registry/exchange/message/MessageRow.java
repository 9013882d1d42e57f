package org.jenner.registry.exchange.message;

import java.time.Instant;
import java.util.List;
import org.jenner.hl7.acknowledgment.AcknowledgmentCode;
import org.jenner.hl7.problem.Problem;
import org.jenner.registry.directory.Sender;
import org.jenner.registry.platform.seal.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is kept: who sent it, what became of it, and its sealed text.
 *
 * @param envelope what its header says
 * @param acknowledgment MSA-1 of the answer
 * @param sameAs the message that this one repeats byte by byte
 * @param person whose record it was found to be about
 * @param receipt null when it is no submission that was read
 */
public record MessageRow(
        long id,
        Instant receivedAt,
        Sender sender,
        Envelope envelope,
        @Nullable Instant assertedAt,
        Disposition disposition,
        AcknowledgmentCode acknowledgment,
        @Nullable Long sameAs,
        @Nullable Long person,
        List<Problem> problems,
        @Nullable Receipt receipt,
        Sealed text) {

    public MessageRow {
        problems = List.copyOf(problems);
    }
}
