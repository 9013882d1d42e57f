package org.jenner.cdsi.schedule;

import java.time.LocalDate;

/**
 * Which schedule answered.
 *
 * @param authority who publishes it: {@code CDC/ACIP}
 * @param version the publisher's version: {@code 4.64-508}
 * @param label one line for people
 * @param effectiveDate first day on which this release is in force
 * @param sourceDate when the publisher issued the data
 */
public record ReleaseName(
        String authority, String version, String label, LocalDate effectiveDate, LocalDate sourceDate) {

    /** Whether it answers for a day on which it was not in force yet, since its authority has no earlier release here. */
    public boolean isBeforeItsTime(LocalDate assessmentDate) {
        return assessmentDate.isBefore(effectiveDate);
    }

    /** {@code CDC/ACIP 4.64-508}: names one release among those of all authorities. */
    public String authorityAndVersion() {
        return authority + " " + version;
    }

    /** {@code CDC/ACIP 4.64-508 (label)}. */
    public String inWords() {
        return authorityAndVersion() + " (" + label + ")";
    }
}
