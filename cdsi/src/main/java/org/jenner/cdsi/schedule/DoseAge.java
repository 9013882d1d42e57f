package org.jenner.cdsi.schedule;

import org.jenner.cdsi.date.TimePeriod;
import org.jspecify.annotations.Nullable;

/** The ages for a series dose (section 6.4); null where the schedule sets none. */
public record DoseAge(
        @Nullable TimePeriod absoluteMinimumAge,
        @Nullable TimePeriod minimumAge,
        @Nullable TimePeriod earliestRecommendedAge,
        @Nullable TimePeriod latestRecommendedAge,
        @Nullable TimePeriod maximumAge,
        DateRange inEffect) {}
