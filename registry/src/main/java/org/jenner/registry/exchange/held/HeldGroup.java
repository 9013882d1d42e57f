package org.jenner.registry.exchange.held;

import java.time.Instant;

/**
 * What waits for one reason of one sender, in numbers: nothing in it tells of a patient.
 *
 * @param reason UNKNOWN_CVX, UNKNOWN_NDC, UNKNOWN_FACILITY or IDENTIFIER_REUSED
 * @param code the code that our tables or the organization's facilities lack; empty when the reason has none, or when what was
 *     sent cannot be a code
 * @param patients how many of the sender's patients it is about
 * @param messages how many messages wait
 * @param since when the first of them came
 */
public record HeldGroup(String reason, String code, long sourceSystem, long patients, long messages, Instant since) {}
