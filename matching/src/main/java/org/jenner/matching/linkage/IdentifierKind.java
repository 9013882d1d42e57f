package org.jenner.matching.linkage;

/** Whose number it is. */
public enum IdentifierKind {
    /** A chart's number at one source system: it compares within its authority, and charts have been reused. */
    RECORD_NUMBER,
    /** Social Security number: one authority for the whole country. */
    SOCIAL_SECURITY,
    /** Medicaid: one authority for each state. */
    MEDICAID
}
