package org.jenner.cdsi.logic;

/** A series dose as it is tracked for one patient. */
final class TargetDose {
    /** Status of a target dose. */
    enum Status {
        NOT_SATISFIED,
        SATISFIED,
        SKIPPED
    }

    /** No dose satisfied it. */
    static final int NO_DOSE = -1;

    final TargetDoseRules rules;
    Status status = Status.NOT_SATISFIED;
    /** Place in the history of the dose that satisfied it. */
    int satisfiedBy = NO_DOSE;

    TargetDose(TargetDoseRules rules) {
        this.rules = rules;
    }
}
