package org.jenner.registry.reference.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A product package with an NDC, as in {@code ndc.tsv}.
 *
 * @param code the code
 * @param units whether the code is on the unit of use, the unit of sale, or both
 * @param product CDC's proprietary name
 * @param cvx the vaccines it may be, in order of code; nearly always one. One product in two doses has two (ENGERIX-B
 *     for adults is 43, and 44 in dialysis), and then only the sender knows which
 * @param mvx the manufacturers CDC links it with: none, one, or predecessor and successor
 * @param start first day on the market, null when CDC gives none
 * @param end last day on the market, null while it is there
 */
public record NdcCode(
        Ndc code,
        Set<Unit> units,
        String product,
        List<Cvx> cvx,
        List<Mvx> mvx,
        @Nullable LocalDate start,
        @Nullable LocalDate end) {

    /** The package that carries the code. */
    public enum Unit {
        /** Vial or syringe: what a dose is drawn from. */
        USE,
        /** Carton: what is sold. */
        SALE
    }

    /** Copies the collections. */
    public NdcCode {
        units = Set.copyOf(units);
        cvx = List.copyOf(cvx);
        mvx = List.copyOf(mvx);
    }
}
