package org.jenner.cdsi.schedule;

import org.jenner.cdsi.date.TimePeriod;
import org.jspecify.annotations.Nullable;

/**
 * From one age to the day before another.
 *
 * @param beginAge null: from birth
 * @param endAge the first age that is no longer in the range; null: for life
 */
public record AgeRange(
        @Nullable TimePeriod beginAge, @Nullable TimePeriod endAge) {
    public static final AgeRange ANY = new AgeRange(null, null);
}
