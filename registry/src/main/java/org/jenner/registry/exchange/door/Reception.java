package org.jenner.registry.exchange.door;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.time.Duration;
import org.jenner.registry.directory.Authentication;
import org.jenner.registry.directory.Claim;
import org.jenner.registry.directory.Sender;
import org.jenner.registry.exchange.message.MessageHandler;
import org.jenner.registry.platform.fault.Fault;
import org.jenner.registry.platform.fault.FaultException;
import org.jenner.registry.platform.fault.FaultNumber;
import org.jenner.registry.platform.fault.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every door does with a message, whatever form it came in: lets its sender in, finds it a place among those at work,
 * hands it over, and logs trouble of ours once. Each door has its own, so that a crowd at one leaves the others open.
 */
public final class Reception {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    private static final Duration DEADLINE = Duration.ofSeconds(2);

    private final Authentication authentication;
    private final MessageHandler handler;
    private final Admission admission = new Admission(DEADLINE);
    private final DoorMeters meters;

    /**
     * @param door the word for it in metrics
     * @param handler what stands behind all doors
     */
    public Reception(String door, Authentication authentication, MessageHandler handler, MeterRegistry metrics) {
        this.authentication = authentication;
        this.handler = handler;
        this.meters = new DoorMeters(door, metrics);
    }

    /** What became of a message that was handed over. */
    @SuppressWarnings("ArrayRecordComponent") // written to the wire once
    public sealed interface Outcome {
        /** The HL7 answer, whatever it says. */
        record Answered(byte[] answer) implements Outcome {}

        /**
         * Trouble of ours, logged.
         *
         * @param number stands in the log too
         */
        record Failed(Fault fault, String number) implements Outcome {
            /** What the sender can do, in one line. */
            public String line() {
                return fault.advice() + " (number " + number + ")";
            }
        }
    }

    /**
     * @throws FaultException when the database cannot be asked
     */
    public Authentication.Outcome letIn(Claim claim, InetAddress from) {
        Authentication.Outcome outcome = authentication.authenticate(claim, from);
        meters.signIn(outcome);
        return outcome;
    }

    /** Hands a message over when a place is free within the deadline. */
    public Outcome handOver(Sender sender, byte[] body) {
        long began = System.nanoTime();
        Outcome outcome = answered(sender, body);
        meters.message(sender.environment(), outcome, System.nanoTime() - began);
        return outcome;
    }

    private Outcome answered(Sender sender, byte[] body) {
        try {
            return new Outcome.Answered(admission.within(sender.environment(), () -> handler.handle(sender, body)));
        } catch (RuntimeException | StackOverflowError failed) {
            return failed(
                    failed,
                    "interface " + sender.interfaceId() + " in "
                            + sender.environment().word());
        }
    }

    /** No room for another body: see {@link BodyReader}. */
    public static Outcome.Failed noMemory() {
        return failed(new FaultException(Fault.OVERLOADED, "no memory for another body"));
    }

    /** No room for another body of the same address: see {@link BodyReader}. */
    public static Outcome.Failed shareTaken() {
        return failed(new FaultException(Fault.SHARE_TAKEN, "no memory for another body of one address"));
    }

    /** Trouble before it was known whose message it is. */
    public static Outcome.Failed failed(Throwable cause) {
        return failed(cause, "nobody known");
    }

    private static Outcome.Failed failed(Throwable cause, String who) {
        Fault fault = cause instanceof FaultException known ? known.fault() : Fault.INTERNAL;
        String number = FaultNumber.next();
        LOG.error("{} number {} for {}: {}", fault, number, who, Trace.of(cause));
        return new Outcome.Failed(fault, number);
    }
}
