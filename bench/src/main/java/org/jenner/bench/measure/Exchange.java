package org.jenner.bench.measure;

import org.jenner.bench.door.Acknowledged;
import org.jenner.bench.door.Credential;
import org.jenner.hl7.Hl7Reader;
import org.jenner.hl7.Limits;
import org.jenner.hl7.Message;
import org.jenner.hl7.Reading;

/**
 * A message to be sent, and which answer it wants.
 *
 * @param doses how many doses it brings; 0 for a query
 */
record Exchange(Credential as, Kind kind, String controlId, String text, int doses) {
    enum Kind {
        SUBMISSION,
        QUERY
    }

    /** What an answer says. */
    enum Verdict {
        RIGHT,
        /** Too many at once: send again (AR with error 207). */
        COME_AGAIN,
        WRONG
    }

    /** Reads the whole answer. */
    Verdict judge(String answer) {
        if (kind == Kind.SUBMISSION && Acknowledged.of(answer, controlId) == Acknowledged.TAKEN) {
            return Verdict.RIGHT;
        }
        return Hl7Reader.read(answer, Limits.DEFAULT) instanceof Reading.Read(Message message, var _)
                ? judge(message)
                : Verdict.WRONG;
    }

    private Verdict judge(Message message) {
        String code = message.first("MSA").map(msa -> msa.value(1)).orElse("");
        boolean overloaded =
                message.segments("ERR").stream().anyMatch(err -> err.value(3).equals("207"));
        if (code.equals("AR") && overloaded) {
            return Verdict.COME_AGAIN;
        }
        boolean history =
                message.first("QAK").map(qak -> qak.value(2)).orElse("").equals("OK")
                        && message.first("PID").isPresent()
                        && message.segments("RXA").stream()
                                .anyMatch(rxa -> rxa.value(5).equals("998"));
        return kind == Kind.QUERY && code.equals("AA") && history ? Verdict.RIGHT : Verdict.WRONG;
    }
}
