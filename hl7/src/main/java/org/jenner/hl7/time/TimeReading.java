package org.jenner.hl7.time;

/** What became of reading a text as a time. */
public sealed interface TimeReading {

    /** Nothing was sent. */
    record Absent() implements TimeReading {}

    /**
     * A time.
     *
     * @param time what was sent
     * @param sloppy whether it was written in a form that HL7 does not allow but that means only one thing, such as the
     *     zone {@code -500}
     */
    record Readable(Hl7Time time, boolean sloppy) implements TimeReading {}

    /** No time. */
    record Unreadable(Fault fault) implements TimeReading {}

    /** Why a text is no time. */
    enum Fault {
        /** Not digits in the form that HL7 prescribes. */
        FORM,
        /** A day that no calendar has, such as 30 February or month 13. */
        IMPOSSIBLE_DATE,
        /** A time of day that no clock shows. */
        IMPOSSIBLE_TIME,
        /** An offset beyond 14 hours or 59 minutes. */
        IMPOSSIBLE_ZONE
    }
}
