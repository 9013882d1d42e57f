package org.jenner.registry.exchange.message;

import java.util.List;
import org.jenner.hl7.Message;
import org.jenner.hl7.problem.Problem;
import org.jenner.registry.directory.Sender;
import org.jenner.registry.platform.fault.FaultException;

/** Answers queries (QBP^Q11) whose header was found in order. */
public interface QueryAnswerer {

    /**
     * Answers one query. Whatever is wrong with it is said in the answer.
     *
     * @param body the message as it was sent
     * @param found what is wrong with the text and the header, to be told with all else
     * @return the response, or the acknowledgment where there is none
     * @throws FaultException for our own trouble
     */
    byte[] answer(Sender sender, Message request, byte[] body, List<Problem> found);
}
