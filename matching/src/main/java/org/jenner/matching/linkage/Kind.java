package org.jenner.matching.linkage;

/** Of whom a field tells. */
public enum Kind {
    /** Of this one person. */
    PERSON,
    /** Of the home and family that siblings and twins share. */
    HOUSEHOLD
}
