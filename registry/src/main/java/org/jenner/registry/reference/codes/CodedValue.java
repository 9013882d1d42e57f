package org.jenner.registry.reference.codes;

/**
 * A code of an HL7 table or value set, as in {@code hl7-tables.tsv}.
 *
 * @param code the code
 * @param system the coding system to name beside it (CE.3): {@code HL70001}, {@code SCT}, {@code CDCPHINVS}
 * @param text the words to send beside it (CE.2)
 * @param legacy true for a code that older or other systems send and that is understood, but never sent
 */
public record CodedValue(String code, String system, String text, boolean legacy) {}
