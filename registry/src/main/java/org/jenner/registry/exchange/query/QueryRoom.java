package org.jenner.registry.exchange.query;

import java.util.function.LongFunction;
import org.jenner.registry.disclosure.DisclosureGate;
import org.jenner.registry.exchange.message.MessageStore;

/**
 * Where the queries of one environment are answered.
 *
 * @param store keeps the queries
 * @param gate before the records
 * @param doseNumbers what stands for the number of a vaccination event in the world outside
 */
public record QueryRoom(MessageStore store, DisclosureGate gate, LongFunction<String> doseNumbers) {}
