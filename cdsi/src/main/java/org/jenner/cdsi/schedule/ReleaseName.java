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
        String authority, String version, String label, LocalDate effectiveDate, LocalDate sourceDate) {}
