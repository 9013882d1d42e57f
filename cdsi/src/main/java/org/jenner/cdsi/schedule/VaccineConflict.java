package org.jenner.cdsi.schedule;

import org.jenner.cdsi.date.TimePeriod;

/**
 * Two vaccines that must not follow each other too closely, such as two live virus vaccines.
 *
 * @param begin time after the previous dose from which the current one conflicts
 * @param minimumEnd time until which it conflicts when the previous dose was valid
 * @param end time until which it conflicts otherwise, and in forecasts
 */
public record VaccineConflict(
        VaccineType previous, VaccineType current, TimePeriod begin, TimePeriod minimumEnd, TimePeriod end) {}
