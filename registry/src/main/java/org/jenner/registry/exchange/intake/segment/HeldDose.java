package org.jenner.registry.exchange.intake.segment;

import org.jenner.hl7.problem.Location;

/**
 * A vaccination event that cannot be stored yet because our tables lack its code. It runs again when the code was added.
 *
 * @param order the place of the order group in the message, from 1
 * @param location where the code stands
 * @param code as sent, cut to a length that codes have
 */
public record HeldDose(int order, Reason reason, Location location, String code) {

    /** Which table lacks the code. */
    public enum Reason {
        UNKNOWN_CVX,
        UNKNOWN_NDC
    }
}
