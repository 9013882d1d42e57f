package org.jenner.cdsi.trace;

/** Why a series can be scored within its series group, or cannot (SELECTSCORE-2). */
public enum WhyScorable {
    /** A risk series, and none of the group has a better priority. */
    BEST_PRIORITY(true),
    /** A standard series whose first valid dose was given in time. */
    STARTED_IN_TIME(true),
    /** A standard series of a group in which nothing is begun and nothing is the default. */
    NOTHING_BEGUN(true),
    /** An Evaluation Only series that is complete. */
    EVALUATION_COMPLETE(true),
    /** Contraindicated, while another series of the group is not (SELECTB-24). */
    CONTRAINDICATED(false),
    /** A risk series, and another of the group has a better priority. */
    LOWER_PRIORITY(false),
    /** A standard series whose first valid dose was given after the last age to start it. */
    STARTED_TOO_LATE(false),
    /** A standard series without a valid dose, while another has one or is the default. */
    NOT_BEGUN(false),
    /** An Evaluation Only series that is not complete. */
    EVALUATION_NOT_COMPLETE(false);

    private final boolean scorable;

    WhyScorable(boolean scorable) {
        this.scorable = scorable;
    }

    public boolean scorable() {
        return scorable;
    }
}
