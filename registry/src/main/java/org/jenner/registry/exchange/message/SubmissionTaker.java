package org.jenner.registry.exchange.message;

import java.util.List;
import org.jenner.hl7.Message;
import org.jenner.hl7.problem.Problem;
import org.jenner.registry.directory.Sender;
import org.jenner.registry.platform.fault.FaultException;

/** Takes submissions (VXU^V04) whose header was found in order. */
public interface SubmissionTaker {

    /**
     * Takes one submission. Whatever is wrong with it is said in the acknowledgment, which is true once this returns.
     *
     * @param body the message as it was sent
     * @param found what is wrong with the text and the header, to be told with all else
     * @return the acknowledgment
     * @throws FaultException for our own trouble; the sender must not assume either outcome
     */
    byte[] take(Sender sender, Message message, byte[] body, List<Problem> found);
}
