package org.jenner.bench.population;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, over time.
 *
 * @param sex F or M
 * @param birthOrder 0: born alone
 * @param changed from when on the family name and the home are the later ones; null: they never changed
 */
public record Identity(
        String given,
        String sex,
        LocalDate birth,
        Household household,
        int birthOrder,
        String race,
        String ethnicity,
        @Nullable LocalDate changed,
        String laterFamily,
        Home laterHome) {

    /** The family name on a day. */
    public String family(LocalDate day) {
        return isLater(day) ? laterFamily : household.family();
    }

    Home home(LocalDate day) {
        return isLater(day) ? laterHome : household.home();
    }

    private boolean isLater(LocalDate day) {
        return changed != null && !day.isBefore(changed);
    }
}
