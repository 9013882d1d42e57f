package org.jenner.registry.record.link;

/** A person who may be the one asked for. */
public record PersonCandidate(long person, Confidence confidence) {

    /** How sure it is; the better first. */
    public enum Confidence {
        /** The one asked for: their record may be given. */
        CERTAIN,
        /** Near enough to be offered for choice, not to give the record. */
        POSSIBLE
    }
}
