package org.jenner.registry.exchange.query;

import java.util.function.LongFunction;

/**
 * Who answers and who asked.
 *
 * @param registryAuthority assigning authority of the registry's own numbers
 * @param askerAuthority assigning authority of the asker's numbers where it named none itself
 * @param askerSourceSystem the system whose order numbers the asker knows
 * @param doseNumbers the registry's own order number (ORC-3) of a vaccination event: the same in every answer, and telling
 *     nothing, since internal numbers are never sent out
 */
record AnswerParties(
        String registryAuthority, String askerAuthority, long askerSourceSystem, LongFunction<String> doseNumbers) {}
