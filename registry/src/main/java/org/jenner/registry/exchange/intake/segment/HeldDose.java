package org.jenner.registry.exchange.intake.segment;

import org.jenner.hl7.problem.Location;

/**
 * A vaccination event that cannot be stored yet because our tables lack its code, or the directory its facility. It runs again
 * when that was added.
 *
 * @param order the place of the order group in the message, from 1
 * @param location where the code stands
 * @param code as sent, cut to a length that codes have
 */
public record HeldDose(int order, Reason reason, Location location, String code) {

    /** What is kept of a code, in characters. */
    public static final int LONGEST_CODE = 40;

    public HeldDose {
        code = code.length() <= LONGEST_CODE ? code : code.substring(0, LONGEST_CODE);
    }

    /** Which list lacks the code. */
    public enum Reason {
        UNKNOWN_CVX,
        UNKNOWN_NDC,
        /** The organization's facilities, those that were open on the day of the dose. */
        UNKNOWN_FACILITY
    }
}
