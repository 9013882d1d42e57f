package org.jenner.registry.exchange.message;

import java.util.Optional;
import org.jenner.hl7.Message;

/**
 * What a header says of its message, fit for a row: without control characters, and no longer than the guide allows.
 *
 * @param controlId MSH-10; empty when there is none
 * @param messageType MSH-9.1 and MSH-9.2, such as {@code VXU^V04}; empty when there is none
 */
public record Envelope(String controlId, String messageType) {

    private static final int LONGEST_CONTROL_ID = 199;
    private static final int LONGEST_TYPE = 20;

    /** Of a message, or of what could be read of its header. */
    public static Envelope of(Optional<Message> header) {
        return header.map(message -> new Envelope(
                        clean(message.controlId(), LONGEST_CONTROL_ID),
                        clean(message.messageCode() + "^" + message.triggerEvent(), LONGEST_TYPE)))
                .orElse(new Envelope("", ""));
    }

    private static String clean(String sent, int longest) {
        String printable = sent.replaceAll("\\p{Cntrl}", "").strip();
        return printable.length() <= longest ? printable : printable.substring(0, longest);
    }
}
