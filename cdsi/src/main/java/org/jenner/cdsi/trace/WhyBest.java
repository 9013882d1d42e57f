package org.jenner.cdsi.trace;

/** Why a prioritized series is a best series, or is none (Table 8-14). */
public enum WhyBest {
    COMPLETE(true),
    RISK(true),
    STANDARD(true),
    /** A series of an equivalent group is complete. */
    EQUIVALENT_COMPLETE(false),
    /** A risk series of an equivalent group goes before. */
    EQUIVALENT_RISK(false),
    /** An Evaluation Only series that is not complete is never forecast. */
    EVALUATION_ONLY(false);

    private final boolean best;

    WhyBest(boolean best) {
        this.best = best;
    }

    public boolean best() {
        return best;
    }
}
