package org.jenner.bench.population;

/**
 * What an organization says about a dose.
 *
 * @param historical it tells of a dose that somebody else gave, and knows little about it
 * @param unspecified it does not know the product either
 */
record ReportedDose(SyntheticDose dose, boolean historical, boolean unspecified) {

    /** The code that is sent. */
    String cvx() {
        return unspecified ? dose.product().unspecified() : dose.product().cvx();
    }

    String text() {
        return unspecified ? "unspecified formulation" : dose.product().text();
    }
}
