package org.jenner.registry.exchange.intake.problem;

import static org.jenner.hl7.problem.ApplicationErrorCode.INVALID_DATE;
import static org.jenner.hl7.problem.ApplicationErrorCode.INVALID_VALUE;
import static org.jenner.hl7.problem.ApplicationErrorCode.REQUIRED_DATA_MISSING;
import static org.jenner.hl7.problem.ApplicationErrorCode.TABLE_VALUE_NOT_FOUND;
import static org.jenner.hl7.problem.Hl7ErrorCode.DATA_TYPE_ERROR;
import static org.jenner.hl7.problem.Hl7ErrorCode.REQUIRED_FIELD_MISSING;
import static org.jenner.registry.exchange.intake.problem.ProblemKind.Entry.warning;

import org.jenner.hl7.problem.Hl7ErrorCode;

/**
 * What can be wrong with any element on which nothing else depends: the value is left out, the rest of the segment is
 * kept. The first word is the element, such as {@code PID-10 (race)}.
 */
public enum ElementProblem implements ProblemKind {
    REQUIRED_VALUE_MISSING(warning(
            REQUIRED_FIELD_MISSING,
            REQUIRED_DATA_MISSING,
            "%1$s is empty, but the guide requires it here.",
            "Send %1$s.")),
    REQUIRED_COMPONENT_MISSING(warning(
            REQUIRED_FIELD_MISSING,
            REQUIRED_DATA_MISSING,
            "%1$s lacks its %2$s, which the guide requires.",
            "Send the %2$s in %1$s.")),
    REPETITION_UNUSABLE(warning(
            DATA_TYPE_ERROR,
            INVALID_VALUE,
            "%1$s lacks its %2$s; this repetition was left out.",
            "Send the %2$s, or leave the repetition empty.")),
    CODE_UNKNOWN(warning(
            Hl7ErrorCode.TABLE_VALUE_NOT_FOUND,
            TABLE_VALUE_NOT_FOUND,
            "The code in %1$s is not in %2$s; it was left out.",
            "Send a code of %2$s in %1$s.")),
    CODING_SYSTEM_MISSING(warning(
            REQUIRED_FIELD_MISSING,
            REQUIRED_DATA_MISSING,
            "%1$s names no coding system for its code; %2$s was assumed.",
            "Send %2$s beside the code in %1$s.")),
    DATE_INVALID(warning(
            DATA_TYPE_ERROR,
            INVALID_DATE,
            "%1$s is no date that exists; it was left out.",
            "Send the date as YYYYMMDD in %1$s.")),
    DATE_IMPRECISE(warning(
            DATA_TYPE_ERROR,
            INVALID_DATE,
            "%1$s names no day; it was taken as it is.",
            "Send the date as YYYYMMDD in %1$s.")),
    NUMBER_INVALID(warning(
            DATA_TYPE_ERROR,
            INVALID_VALUE,
            "%1$s is no number that can be there; it was left out.",
            "Send %1$s as digits.")),
    VALUE_TOO_LONG(warning(
            DATA_TYPE_ERROR,
            INVALID_VALUE,
            "%1$s is longer than %2$s characters; it was left out.",
            "Send the identifier itself in %1$s.")),
    SET_ID_WRONG(warning(
            DATA_TYPE_ERROR,
            INVALID_VALUE,
            "%1$s is not %2$s; the segment was read all the same.",
            "Send %2$s in %1$s."));

    @SuppressWarnings("ImmutableEnumChecker") // a record of enums and texts
    private final Entry entry;

    ElementProblem(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
