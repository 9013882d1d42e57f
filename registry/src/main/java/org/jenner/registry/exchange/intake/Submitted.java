package org.jenner.registry.exchange.intake;

import java.util.List;
import org.jenner.hl7.Message;
import org.jenner.hl7.problem.Problem;
import org.jenner.registry.directory.Sender;
import org.jenner.registry.exchange.message.Envelope;
import org.jenner.registry.platform.seal.Sealed;

/**
 * A message on its way into the record, read and sealed.
 *
 * @param found what is wrong with the text and the header
 * @param hash SHA-256 of the bytes that were sent
 */
@SuppressWarnings("ArrayRecordComponent") // compared by the database
record Submitted(
        Sender sender,
        Message message,
        Envelope envelope,
        List<Problem> found,
        VxuReading reading,
        byte[] hash,
        Sealed text) {

    Submitted {
        found = List.copyOf(found);
    }
}
