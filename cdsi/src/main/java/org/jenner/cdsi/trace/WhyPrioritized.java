package org.jenner.cdsi.trace;

/** Why a series won its series group. */
public enum WhyPrioritized {
    /** None can be scored, or none is begun: the group's default series speaks. */
    DEFAULT_SERIES("8.2"),
    ONLY_SCORABLE("8.2"),
    ONLY_COMPLETE("8.2"),
    ONLY_IN_PROCESS("8.2"),
    HIGHEST_SCORE("8.7"),
    /** As many points as another, but preferred by the schedule, or named first. */
    PREFERRED("8.7");

    private final String section;

    WhyPrioritized(String section) {
        this.section = section;
    }

    /** Section of the Logic Specification that decides it. */
    public String section() {
        return section;
    }
}
