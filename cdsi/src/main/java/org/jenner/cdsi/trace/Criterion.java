package org.jenner.cdsi.trace;

/** What series are scored by. */
public enum Criterion {
    MOST_VALID_DOSES_COMPLETE("8.4"),
    PRODUCT_PATH_AND_ALL_VALID("8.5"),
    COMPLETABLE_IN_PROCESS("8.5"),
    MOST_VALID_DOSES("8.5"),
    CLOSEST_TO_COMPLETION("8.5"),
    CAN_FINISH_EARLIEST("8.5"),
    CAN_START_EARLIEST("8.6"),
    COMPLETABLE("8.6"),
    PRODUCT_PATH("8.6");

    private final String section;

    Criterion(String section) {
        this.section = section;
    }

    /** Section of the Logic Specification that gives the points. */
    public String section() {
        return section;
    }
}
