package org.jenner.cdsi.schedule;

import org.jenner.cdsi.date.TimePeriod;
import org.jspecify.annotations.Nullable;

/**
 * A time that must pass before a series dose (section 6.5); null where the schedule sets none.
 *
 * @param override whether it sets the forecast of a group of several antigens by itself (FORECASTPRIORITY-1)
 */
public record PreferableInterval(
        IntervalReference from,
        @Nullable TimePeriod absoluteMinimumInterval,
        @Nullable TimePeriod minimumInterval,
        @Nullable TimePeriod earliestRecommendedInterval,
        @Nullable TimePeriod latestRecommendedInterval,
        boolean override,
        DateRange inEffect) {}
