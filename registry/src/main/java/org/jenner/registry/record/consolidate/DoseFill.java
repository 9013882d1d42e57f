package org.jenner.registry.record.consolidate;

import org.jenner.registry.record.source.DoseStatement;
import org.jspecify.annotations.Nullable;

/** Completes the chosen report of a dose from another report of the same event. */
final class DoseFill {

    private DoseFill() {}

    /** The facts of vial and syringe that the chosen report does not give; who said and did what stays as chosen. */
    static DoseStatement fill(DoseStatement chosen, DoseStatement other) {
        boolean lotFromOther = chosen.lotNumbers().isEmpty();
        return new DoseStatement(
                chosen.order(),
                chosen.action(),
                chosen.completion(),
                chosen.placerOrder(),
                chosen.fillerOrder(),
                chosen.cvx(),
                first(chosen.product(), other.product()),
                chosen.administered(),
                chosen.informationSource(),
                first(chosen.amount(), other.amount()),
                chosen.amount() == null ? other.unit() : chosen.unit(),
                lotFromOther ? other.lotNumbers() : chosen.lotNumbers(),
                lotFromOther ? first(chosen.expiration(), other.expiration()) : chosen.expiration(),
                first(chosen.manufacturer(), other.manufacturer()),
                chosen.refusalReasons(),
                first(chosen.route(), other.route()),
                first(chosen.site(), other.site()),
                first(chosen.administeredBy(), other.administeredBy()),
                first(chosen.orderedBy(), other.orderedBy()),
                chosen.enteredBy(),
                first(chosen.location(), other.location()),
                chosen.enteringOrganization(),
                first(chosen.eligibility(), other.eligibility()),
                chosen.eligibility() == null ? other.eligibilityMethod() : chosen.eligibilityMethod(),
                first(chosen.fundingSource(), other.fundingSource()),
                chosen.informationStatements().isEmpty()
                        ? other.informationStatements()
                        : chosen.informationStatements(),
                chosen.reactions().isEmpty() ? other.reactions() : chosen.reactions(),
                chosen.comments());
    }

    private static <T> @Nullable T first(@Nullable T chosen, @Nullable T other) {
        return chosen == null ? other : chosen;
    }
}
