package org.jenner.registry.exchange.message;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jenner.hl7.Message;
import org.jenner.hl7.Reading;
import org.jenner.hl7.acknowledgment.Acknowledgment;
import org.jenner.hl7.acknowledgment.OnWarnings;
import org.jenner.hl7.problem.Problem;
import org.jenner.registry.directory.Sender;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.jenner.registry.platform.database.WriteBatch;
import org.jenner.registry.platform.seal.Sealed;

/** Answers what is not processed at all, and keeps it, so that a sender's call for help finds it. */
final class Refusals {

    private final MessageStore store;
    private final JurisdictionClock clock;

    Refusals(MessageStore store, JurisdictionClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Refuses a text that is no message. */
    byte[] refuse(Sender sender, byte[] body, Reading.Unreadable unreadable) {
        return refuse(
                sender,
                body,
                unreadable.header(),
                List.of(unreadable.problem()),
                id -> Acknowledgment.of(unreadable, now(), store.controlIdOfAnswer(id)));
    }

    /** Refuses a message by its header. */
    byte[] refuse(Sender sender, byte[] body, Message message, List<Problem> problems) {
        return refuse(
                sender,
                body,
                Optional.of(message),
                problems,
                id -> Acknowledgment.of(message, problems, OnWarnings.ANSWER_AE, now(), store.controlIdOfAnswer(id)));
    }

    private byte[] refuse(
            Sender sender,
            byte[] body,
            Optional<Message> header,
            List<Problem> problems,
            LongFunction<Acknowledgment> answer) {
        Sealed sealed = store.seal(body);
        return store.database().inTransaction(connection -> {
            long id = store.nextId(connection);
            Acknowledgment acknowledgment = answer.apply(id);
            WriteBatch batch = new WriteBatch();
            store.add(
                    new MessageRow(
                            id,
                            clock.now(),
                            sender,
                            Envelope.of(header),
                            null,
                            Disposition.REFUSED,
                            acknowledgment.code(),
                            null,
                            null,
                            problems,
                            null,
                            sealed),
                    batch);
            batch.commit(connection);
            return acknowledgment.text().getBytes(StandardCharsets.UTF_8);
        });
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.now(), clock.zone());
    }
}
