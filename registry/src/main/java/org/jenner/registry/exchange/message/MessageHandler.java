package org.jenner.registry.exchange.message;

import org.jenner.registry.directory.Sender;
import org.jenner.registry.platform.fault.FaultException;

/** What stands behind every door: it takes one body of bytes from a sender who was let in, and answers with bytes. */
public interface MessageHandler {

    /**
     * Answers one body. Whatever is wrong with it is said in the answer.
     *
     * @param sender who sent it, by its credential
     * @param body what was sent, as it was sent
     * @return the answer in the form of the message, HL7 text in UTF-8 for HL7 text
     * @throws FaultException for our own trouble; the door answers it
     */
    byte[] handle(Sender sender, byte[] body);
}
