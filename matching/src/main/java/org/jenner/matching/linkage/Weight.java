package org.jenner.matching.linkage;

/**
 * What one level of one field says.
 *
 * @param m how often pairs that are one person have this level, of those that know the field
 * @param u how often other pairs have it
 * @param bits what is added to the sum: log2(m/u), or what was learned from labels where fields depend on each other
 * @param uncertain pairs of this level are at most possible, whatever the sum
 */
public record Weight(double m, double u, double bits, boolean uncertain) {

    /** Says nothing: of a level that no training has seen. */
    public static final Weight NONE = new Weight(0, 0, 0, false);
}
