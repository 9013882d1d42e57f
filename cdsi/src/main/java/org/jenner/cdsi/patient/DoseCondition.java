package org.jenner.cdsi.patient;

/** The dose condition flag: whether something other than its lot's expiration made a dose sub-standard. */
public enum DoseCondition {
    SOUND,
    /** Recalled lot, broken cold chain, partial administration: given, never valid, to be repeated. */
    SUBSTANDARD
}
