package org.jenner.cdsi.schedule;

import org.jenner.cdsi.date.TimePeriod;
import org.jspecify.annotations.Nullable;

/** A shorter time that still counts when the preferable interval was missed (section 6.6). */
public record AllowableInterval(
        IntervalReference from, @Nullable TimePeriod absoluteMinimumInterval, DateRange inEffect) {}
