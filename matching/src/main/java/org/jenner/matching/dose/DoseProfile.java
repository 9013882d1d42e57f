package org.jenner.matching.dose;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is compared of a reported vaccination event.
 *
 * @param patientSource within it the sender's own order numbers tell events apart
 * @param organization who reported it
 * @param completion RXA-20: who says that a dose was partial and who says that it was complete do not speak of one event
 * @param newlyAdministered given by the reporting organization, not told from elsewhere
 * @param day null when only month or year are known
 * @param product the NDC of 11 digits; null when not said
 * @param lots lot numbers, normalized; empty when not said
 */
public record DoseProfile(
        long patientSource,
        long organization,
        String completion,
        boolean newlyAdministered,
        String cvx,
        @Nullable String product,
        @Nullable LocalDate day,
        Set<String> lots) {
    public DoseProfile {
        lots = Set.copyOf(lots);
    }
}
