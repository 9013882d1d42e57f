package org.jenner.cdsi.trace;

import java.time.LocalDate;
import org.jenner.cdsi.date.TimePeriod;

/** A day that the schedule sets by a period, such as 2024-12-28 by the age of 12 months - 4 days. */
public record Limit(LocalDate date, TimePeriod period) {}
