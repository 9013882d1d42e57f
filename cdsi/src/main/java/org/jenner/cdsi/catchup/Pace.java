package org.jenner.cdsi.catchup;

/** On which day of its forecast each dose of a plan is given. */
public enum Pace {
    /** As soon as it is valid: for those who must catch up. */
    EARLIEST,
    /** When the schedule recommends it; at once where that day is past. */
    RECOMMENDED
}
