package org.jenner.bench.door;

import org.jenner.hl7.Hl7Reader;
import org.jenner.hl7.Limits;
import org.jenner.hl7.Message;
import org.jenner.hl7.Reading;

/** How an HL7 answer judges the message that it answers. */
public enum Acknowledged {
    /** Everything was taken; there may be warnings. */
    TAKEN,
    /** An error names something to mend. */
    TO_MEND,
    /** Not an answer to this message, or not an acknowledgment at all. */
    UNFIT;

    /** Reads an answer to the message with this control id. */
    public static Acknowledged of(String answer, String controlId) {
        return switch (Hl7Reader.read(answer, Limits.DEFAULT)) {
            case Reading.Read(Message message, var _) -> of(message, controlId);
            case Reading.Unreadable _ -> UNFIT;
        };
    }

    private static Acknowledged of(Message message, String controlId) {
        boolean fits = message.first("MSA")
                .filter(msa -> msa.value(1).matches("AA|AE") && msa.value(2).equals(controlId))
                .isPresent();
        if (!fits) {
            return UNFIT;
        }
        return message.segments("ERR").stream().anyMatch(err -> err.value(4).equals("E")) ? TO_MEND : TAKEN;
    }
}
