package org.jenner.registry.reference.codes;

import java.time.LocalDate;

/**
 * A code of the CVX set, as in {@code cvx.tsv}.
 *
 * @param code the code
 * @param text CDC's short description, sent beside the code (CE.2)
 * @param fullName CDC's full vaccine name
 * @param status what CDC says about its use
 * @param kind whether it is a vaccine at all
 * @param unspecified whether it is an unspecified formulation: it says what was protected against, not which product
 * @param lastUpdated when CDC changed it last
 */
public record CvxCode(
        Cvx code,
        String text,
        String fullName,
        CvxStatus status,
        CvxKind kind,
        boolean unspecified,
        LocalDate lastUpdated) {

    /** True for a vaccine; false for globulins, antibodies, skin tests and codes without a product. */
    public boolean isVaccine() {
        return kind == CvxKind.VACCINE;
    }
}
