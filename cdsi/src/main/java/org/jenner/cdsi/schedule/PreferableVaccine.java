package org.jenner.cdsi.schedule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A vaccine that should be given (section 6.8).
 *
 * @param tradeName product that must have been given; null when any of this type will do
 * @param mvx manufacturer of that product
 * @param volume recommended volume in millilitres
 * @param forecast whether it is named in forecasts
 */
public record PreferableVaccine(
        VaccineType vaccine,
        AgeRange ages,
        @Nullable String tradeName,
        @Nullable String mvx,
        @Nullable BigDecimal volume,
        boolean forecast) {}
