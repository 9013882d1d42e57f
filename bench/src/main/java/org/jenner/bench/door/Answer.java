package org.jenner.bench.door;

/** What came back from the door. */
public sealed interface Answer {
    /** An HL7 message. */
    record Hl7(String text) implements Answer {}

    /** The registry's own trouble, with the advice to send again. */
    record ComeAgain(String line) implements Answer {}

    /** The connection could not be made, or broke: whether the message arrived is not known. */
    record Broken(String reason) implements Answer {}

    /** Anything else, which no sender should ever see. */
    record Wrong(int status, String text) implements Answer {}
}
