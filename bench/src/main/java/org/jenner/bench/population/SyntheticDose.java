package org.jenner.bench.population;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dose that was given, or refused.
 *
 * @param number counts the person's doses from 0
 * @param by who gave it; null: somebody who does not report here
 */
public record SyntheticDose(
        int number,
        LocalDate day,
        Product product,
        @Nullable Organization by,
        boolean refused) {}
