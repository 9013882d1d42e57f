package org.jenner.hl7;

import java.util.List;
import java.util.Optional;
import org.jenner.hl7.problem.Problem;

/** What became of reading a text as an HL7 message. */
public sealed interface Reading {

    /**
     * A message.
     *
     * @param message all that was sent, by position
     * @param problems what had to be skipped or assumed on the way; empty for a clean message
     */
    record Read(Message message, List<Problem> problems) implements Reading {
        public Read {
            problems = List.copyOf(problems);
        }
    }

    /**
     * No message: nothing of it may be processed, the sender gets the reason.
     *
     * @param problem the one reason
     * @param header the MSH segment alone, as far as it could be read, so that the answer can be addressed
     */
    record Unreadable(Problem problem, Optional<Message> header) implements Reading {}
}
