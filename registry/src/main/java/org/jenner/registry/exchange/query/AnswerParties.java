package org.jenner.registry.exchange.query;

/**
 * Who answers and who asked.
 *
 * @param registryAuthority assigning authority of the registry's own numbers
 * @param askerAuthority assigning authority of the asker's numbers where it named none itself
 * @param askerSourceSystem the system whose order numbers the asker knows
 */
record AnswerParties(String registryAuthority, String askerAuthority, long askerSourceSystem) {}
