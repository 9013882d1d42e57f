package org.jenner.registry.exchange.intake;

import java.time.Instant;

/**
 * One run of a message through the record.
 *
 * @param message the number under which it is kept
 */
record Processing(Submitted submitted, long message, Instant receivedAt) {}
