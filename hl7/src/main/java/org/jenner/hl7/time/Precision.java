package org.jenner.hl7.time;

/** How far a time was given, coarsest first. */
public enum Precision {
    YEAR,
    MONTH,
    DAY,
    HOUR,
    MINUTE,
    SECOND,
    /** Parts of a second. */
    FRACTION;

    /** Whether this says at least as much as the other. */
    public boolean reaches(Precision other) {
        return compareTo(other) >= 0;
    }
}
