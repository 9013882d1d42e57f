package org.jenner.registry.exchange.intake.segment;

import org.jenner.hl7.problem.Location;
import org.jenner.registry.reference.codes.Cvx;
import org.jspecify.annotations.Nullable;

/** What RXA-5 says. */
sealed interface Vaccine {

    /**
     * A vaccine.
     *
     * @param product the NDC in 11 digits with hyphens; null when none was sent
     */
    record Known(Cvx cvx, @Nullable String product) implements Vaccine {}

    /** CVX 998: no vaccine was given; the order carries observations about the patient. */
    record None() implements Vaccine {}

    /** A code that our tables do not hold, and may hold tomorrow; to be told by who knows what becomes of the dose. */
    record NotInTables(HeldDose.Reason reason, Location location, String code) implements Vaccine {}

    /** Nothing that could ever be a vaccine; the problem has been told. */
    record Unusable() implements Vaccine {}
}
