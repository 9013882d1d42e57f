package org.jenner.registry.reference.codes;

import java.time.LocalDate;

/**
 * A code of the MVX set, as in {@code mvx.tsv}.
 *
 * @param code the code
 * @param text the manufacturer's name
 * @param active whether CDC counts it among the active codes
 * @param lastUpdated when CDC changed it last
 */
public record MvxCode(Mvx code, String text, boolean active, LocalDate lastUpdated) {}
