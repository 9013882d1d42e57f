package org.jenner.registry.exchange.query;

import org.jenner.registry.disclosure.DisclosureGate;
import org.jenner.registry.exchange.message.MessageStore;

/**
 * Where the queries of one environment are answered.
 *
 * @param store keeps the queries
 * @param gate before the records
 */
public record QueryRoom(MessageStore store, DisclosureGate gate) {}
