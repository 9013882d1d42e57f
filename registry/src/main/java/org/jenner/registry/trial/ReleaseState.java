package org.jenner.registry.trial;

/** What becomes of a release in an environment on a day. */
public enum ReleaseState {
    /** It answers when no authority is named. */
    IN_FORCE,
    /** It will, from its first day on. */
    COMING,
    /** A later one has taken its place; it answers for days before that. */
    REPLACED,
    /** The jurisdiction's schedule is another authority's. */
    OTHER_AUTHORITY,
    /** It may answer, but came after the last start. */
    NOT_LOADED,
    /** It may not answer. */
    NOT_APPROVED,
    /** It cannot be used. */
    REFUSED
}
