package org.jenner.registry.directory;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A place at which an organization gives vaccinations; a row of table {@code facility}.
 *
 * @param code as the organization's systems send it in RXA-11.4
 * @param closedOn the first day on which nothing was given there any more; null: open
 */
public record Facility(
        long facilityId,
        long organizationId,
        String code,
        String name,
        @Nullable LocalDate closedOn) {

    /** The form in which codes are compared: case and blanks at the ends tell nothing. */
    static String key(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    /** Is this another way to write its code? */
    public boolean hasCode(String sent) {
        return key(code).equals(key(sent));
    }
}
