package org.jenner.registry.exchange.intake.problem;

import static org.jenner.hl7.problem.ApplicationErrorCode.ILLOGICAL_DATE;
import static org.jenner.hl7.problem.ApplicationErrorCode.INVALID_DATE;
import static org.jenner.hl7.problem.Hl7ErrorCode.DATA_TYPE_ERROR;
import static org.jenner.hl7.problem.Hl7ErrorCode.REQUIRED_FIELD_MISSING;
import static org.jenner.registry.exchange.intake.problem.ProblemKind.Entry.error;

/** What can be wrong with the time of a message beyond its form; all else of MSH is judged by {@code HeaderCheck}. */
public enum HeaderProblem implements ProblemKind {
    MESSAGE_TIME_IN_FUTURE(error(
            REQUIRED_FIELD_MISSING,
            ILLOGICAL_DATE,
            "MSH-7 (date and time of message) lies in the future; the message was not stored.",
            "Set the clock and the time zone of the sending system.")),
    MESSAGE_TIME_WITHOUT_DAY(error(
            DATA_TYPE_ERROR,
            INVALID_DATE,
            "MSH-7 (date and time of message) names no day; the message was not stored.",
            "Send the time of the message as YYYYMMDDHHMMSS+-ZZZZ."));

    @SuppressWarnings("ImmutableEnumChecker") // a record of enums and texts
    private final Entry entry;

    HeaderProblem(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
