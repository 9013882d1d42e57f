package org.jenner.matching.linkage;

/** Are two profiles one person? */
public enum Answer {
    /** One person: may be linked without asking anybody. */
    MATCH,
    /** For a person to decide. */
    POSSIBLE,
    /** Two people, for all that is known. */
    DIFFERENT
}
