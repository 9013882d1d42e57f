package org.jenner.cdsi.schedule;

import java.util.List;

/**
 * Antigens that are forecast together.
 *
 * @param administerFullVaccineGroup whether the next dose counts from the antigen that is furthest behind (MMR)
 */
public record VaccineGroup(String name, boolean administerFullVaccineGroup, List<String> antigens) {}
