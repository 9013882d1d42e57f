package org.jenner.registry.exchange.query;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jenner.hl7.Message;
import org.jenner.hl7.acknowledgment.AcknowledgmentCode;
import org.jenner.hl7.problem.Problem;
import org.jenner.hl7.time.Hl7Time;
import org.jenner.hl7.time.TimeReading;
import org.jenner.registry.directory.Sender;
import org.jenner.registry.exchange.message.Disposition;
import org.jenner.registry.exchange.message.Envelope;
import org.jenner.registry.exchange.message.MessageRow;
import org.jenner.registry.platform.seal.Sealed;
import org.jspecify.annotations.Nullable;

/** A query as it is kept. It is never replayed: each one is a new disclosure, so there is no key to find it again by. */
record ReceivedQuery(
        Sender sender, Message request, Sealed text, List<Problem> problems, Instant receivedAt, ZoneId zone) {
    ReceivedQuery {
        problems = List.copyOf(problems);
    }

    /** The row of table {@code message}. */
    MessageRow row(long id, AcknowledgmentCode code, @Nullable Long person) {
        return new MessageRow(
                id,
                receivedAt,
                sender,
                Envelope.of(Optional.of(request)),
                assertedAt(),
                Disposition.ANSWERED,
                code,
                null,
                person,
                problems,
                null,
                text);
    }

    private @Nullable Instant assertedAt() {
        return Hl7Time.read(request.header().value(7)) instanceof TimeReading.Readable(Hl7Time time, boolean _)
                ? time.instant(zone)
                : null;
    }
}
