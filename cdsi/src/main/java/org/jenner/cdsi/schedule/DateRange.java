package org.jenner.cdsi.schedule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a row of the schedule applies, both ends included (RELEVANT rule of section 3.3).
 *
 * @param effectiveDate null: always has
 * @param cessationDate null: until further notice
 */
public record DateRange(
        @Nullable LocalDate effectiveDate, @Nullable LocalDate cessationDate) {
    public static final DateRange ALWAYS = new DateRange(null, null);
}
