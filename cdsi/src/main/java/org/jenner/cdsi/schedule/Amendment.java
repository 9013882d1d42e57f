package org.jenner.cdsi.schedule;

import java.time.LocalDate;

/**
 * What an overlay changed in the release below it, and who answers for that.
 *
 * @param overlay name of the overlay
 * @param author who wrote it
 * @param date when it was written
 * @param reason why, with the evidence
 * @param rows how many rows it changes, adds or removes
 */
public record Amendment(String overlay, String author, LocalDate date, String reason, int rows) {}
