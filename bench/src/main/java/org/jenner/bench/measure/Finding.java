package org.jenner.bench.measure;

/**
 * What was measured at a gate.
 *
 * @param note what else is worth knowing; may be empty
 * @param load the machine's load average (1 minute) at the end of the measure
 */
record Finding(Gate gate, double value, String note, double load) {

    static Finding of(Gate gate, double value, String note) {
        return new Finding(gate, value, note, Machine.load());
    }

    boolean passed() {
        return gate.passes(value);
    }
}
