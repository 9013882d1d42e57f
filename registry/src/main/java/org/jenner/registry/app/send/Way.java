package org.jenner.registry.app.send;

import org.jenner.registry.platform.fault.StartRefusedException;

/** A way to a registry, open for message after message. */
interface Way extends AutoCloseable {

    /** What came back for a message. */
    @SuppressWarnings("ArrayRecordComponent") // printed once
    sealed interface Answer {
        /** The HL7 answer. */
        record Hl7(byte[] text) implements Answer {}

        /** No HL7 answer, but a line that says why. */
        record Refusal(String line) implements Answer {}
    }

    /**
     * Sends a message and waits for its answer.
     *
     * @throws StartRefusedException when nobody answers
     */
    Answer send(byte[] message);

    @Override
    void close();
}
