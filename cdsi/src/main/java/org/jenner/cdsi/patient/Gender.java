package org.jenner.cdsi.patient;

/** The sex that a series may require; a patient whose sex is not told is {@link #UNKNOWN}. */
public enum Gender {
    FEMALE,
    MALE,
    UNKNOWN
}
