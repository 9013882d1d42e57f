package org.jenner.cdsi.trace;

/** How a check came out. */
public enum Outcome {
    PASSED,
    FAILED,
    /** Told because it was found; nothing passes or fails by it alone. */
    NOTED;

    static Outcome of(boolean passed) {
        return passed ? PASSED : FAILED;
    }
}
