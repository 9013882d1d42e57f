package org.jenner.registry.record.source;

/**
 * What became of one vaccination event of a submission.
 *
 * @param order {@link DoseStatement#order()} of the statement
 */
public record DoseOutcome(int order, Result result) {

    /** The possible ends of a dose statement. */
    public enum Result {
        /** A vaccination event that this source system had not told before. */
        ADDED,
        /** Known from this source system; what it says changed. */
        UPDATED,
        /** Known from this source system; it says the same again. */
        UNCHANGED,
        /** Older than what this source system said since: kept as a version, changes nothing. */
        OUTDATED,
        /** Taken back by the system that reported it. */
        DELETED,
        /** The source tells of more events than one patient can have: not stored. */
        TOO_MANY,
        /** A delete that fits no dose of the sender's own system: ERR-3 204. */
        NOTHING_TO_DELETE,
        /** The order number stands for another vaccine too: stored as a new dose, with a warning. */
        ADDED_ORDER_NUMBER_REUSED,
        /** The order number stood for another vaccine near by: one event, of which the statement asserted last holds; warned. */
        VACCINE_CHANGED
    }
}
