package org.jenner.bench.measure;

/**
 * Processor time of one message, in milliseconds.
 *
 * @param submission a VXU with 3 doses
 * @param query a Z44
 */
record Costs(double submission, double query) {

    /** One submission and two queries, against the same elsewhere. */
    double against(Costs other) {
        return (submission + 2 * query) / (other.submission + 2 * other.query);
    }
}
