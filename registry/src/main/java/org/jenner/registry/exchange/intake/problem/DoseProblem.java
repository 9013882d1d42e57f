package org.jenner.registry.exchange.intake.problem;

import static org.jenner.hl7.problem.ApplicationErrorCode.ILLOGICAL_DATE;
import static org.jenner.hl7.problem.ApplicationErrorCode.ILLOGICAL_VALUE;
import static org.jenner.hl7.problem.ApplicationErrorCode.INVALID_DATE;
import static org.jenner.hl7.problem.ApplicationErrorCode.INVALID_VALUE;
import static org.jenner.hl7.problem.ApplicationErrorCode.REQUIRED_DATA_MISSING;
import static org.jenner.hl7.problem.ApplicationErrorCode.REQUIRED_OBSERVATION_MISSING;
import static org.jenner.hl7.problem.ApplicationErrorCode.TABLE_VALUE_NOT_FOUND;
import static org.jenner.hl7.problem.Hl7ErrorCode.APPLICATION_ERROR;
import static org.jenner.hl7.problem.Hl7ErrorCode.DATA_TYPE_ERROR;
import static org.jenner.hl7.problem.Hl7ErrorCode.DUPLICATE_KEY_IDENTIFIER;
import static org.jenner.hl7.problem.Hl7ErrorCode.REQUIRED_FIELD_MISSING;
import static org.jenner.registry.exchange.intake.problem.ProblemKind.Entry.error;
import static org.jenner.registry.exchange.intake.problem.ProblemKind.Entry.warning;

import org.jenner.hl7.problem.Hl7ErrorCode;

/** What can be wrong with one vaccination event (ORC, RXA, and what must stand in its OBX segments). */
public enum DoseProblem implements ProblemKind {
    ADMINISTRATION_DATE_MISSING(error(
            REQUIRED_FIELD_MISSING,
            REQUIRED_DATA_MISSING,
            "RXA-3 (date of administration) is empty; this vaccination was not stored.",
            "Send the date of administration as YYYYMMDD in RXA-3.")),
    ADMINISTRATION_DATE_INVALID(error(
            DATA_TYPE_ERROR,
            INVALID_DATE,
            "RXA-3 (date of administration) is no date that exists; this vaccination was not stored.",
            "Send the date of administration as YYYYMMDD in RXA-3.")),
    ADMINISTRATION_BEFORE_BIRTH(error(
            REQUIRED_FIELD_MISSING,
            ILLOGICAL_DATE,
            "RXA-3 (date of administration) is before the date of birth; this vaccination was not stored.",
            "Check RXA-3 and PID-7.")),
    HISTORICAL_ADMINISTRATION_BEFORE_BIRTH(warning(
            APPLICATION_ERROR,
            ILLOGICAL_DATE,
            "RXA-3 (date of administration) of this historical vaccination is before the date of birth; it cannot count.",
            "Check RXA-3 and PID-7.")),
    ADMINISTRATION_IN_FUTURE(error(
            REQUIRED_FIELD_MISSING,
            ILLOGICAL_DATE,
            "RXA-3 (date of administration) lies in the future; this vaccination was not stored.",
            "Send a vaccination after it was given; check RXA-3.")),
    ADMINISTRATION_AFTER_DEATH(warning(
            APPLICATION_ERROR,
            ILLOGICAL_DATE,
            "RXA-3 (date of administration) is after the date of death in PID-29.",
            "Check RXA-3 and PID-29.")),
    ADMINISTRATION_DATES_DIFFER(warning(
            APPLICATION_ERROR,
            ILLOGICAL_DATE,
            "RXA-4 (end of administration) differs from RXA-3, which was taken.",
            "Leave RXA-4 empty or send the date of RXA-3.")),
    VACCINE_MISSING(error(
            REQUIRED_FIELD_MISSING,
            REQUIRED_DATA_MISSING,
            "RXA-5 (vaccine) has no code; this vaccination was not stored.",
            "Send the CVX code or the NDC of the vaccine in RXA-5.")),
    VACCINE_UNKNOWN(error(
            Hl7ErrorCode.TABLE_VALUE_NOT_FOUND,
            TABLE_VALUE_NOT_FOUND,
            "The code in RXA-5 (vaccine) is not known as CVX; the vaccination waits outside the record.",
            "Check the code against CDC's CVX list. If it is new, the registry adds it; you need not send again.")),
    VACCINE_TAKEN_FROM_PRODUCT(warning(
            Hl7ErrorCode.TABLE_VALUE_NOT_FOUND,
            TABLE_VALUE_NOT_FOUND,
            "The code in RXA-5 (vaccine) is not known as CVX; the vaccine was found by its NDC.",
            "Check the code against CDC's CVX list.")),
    PRODUCT_UNKNOWN(error(
            Hl7ErrorCode.TABLE_VALUE_NOT_FOUND,
            TABLE_VALUE_NOT_FOUND,
            "The code in RXA-5 (vaccine) is not known as NDC; the vaccination waits outside the record.",
            "Send the CVX code beside the NDC. If the NDC is new, the registry adds it.")),
    PRODUCT_NOT_VERIFIED(warning(
            Hl7ErrorCode.TABLE_VALUE_NOT_FOUND,
            TABLE_VALUE_NOT_FOUND,
            "The NDC in RXA-5 (vaccine) is not known; the CVX code was taken.",
            "Check the NDC against CDC's list.")),
    PRODUCT_AMBIGUOUS(warning(
            APPLICATION_ERROR,
            ILLOGICAL_VALUE,
            "The NDC in RXA-5 (vaccine) stands for more than one CVX code; the first was taken.",
            "Send the CVX code beside the NDC in RXA-5.")),
    VACCINE_AND_PRODUCT_DISAGREE(warning(
            APPLICATION_ERROR,
            ILLOGICAL_VALUE,
            "The CVX code and the NDC in RXA-5 are different vaccines; the CVX code was taken.",
            "Check the vaccine's codes in the sending system.")),
    FACILITY_UNKNOWN(error(
            Hl7ErrorCode.TABLE_VALUE_NOT_FOUND,
            TABLE_VALUE_NOT_FOUND,
            "RXA-11.4 (facility) is not among the organization's facilities open on that day; the vaccination waits"
                    + " outside the record.",
            "Check the code, or ask the registry to add the facility; you need not send again.")),
    VACCINE_NOT_NAMED(error(
            APPLICATION_ERROR,
            ILLOGICAL_VALUE,
            "RXA-5 says that the vaccine is unknown (999); this vaccination was not stored.",
            "Send the CVX code of the vaccine, or of its unspecified form.")),
    NO_VACCINE_BUT_GIVEN(warning(
            APPLICATION_ERROR,
            ILLOGICAL_VALUE,
            "RXA-5 says that no vaccine was given (998), RXA-20 that one was; no vaccination was stored.",
            "Send NA in RXA-20 with 998 in RXA-5.")),
    COMPLETION_STATUS_UNKNOWN(error(
            Hl7ErrorCode.TABLE_VALUE_NOT_FOUND,
            TABLE_VALUE_NOT_FOUND,
            "RXA-20 (completion status) is not CP, PA, RE or NA: given or not? This vaccination was not stored.",
            "Send CP, PA, RE or NA in RXA-20.")),
    ACTION_UNKNOWN(error(
            Hl7ErrorCode.TABLE_VALUE_NOT_FOUND,
            TABLE_VALUE_NOT_FOUND,
            "RXA-21 (action) is not A, U or D: keep or take back? Nothing was done with this vaccination.",
            "Send A, U or D in RXA-21.")),
    REFUSAL_WITHOUT_STATUS(warning(
            APPLICATION_ERROR,
            ILLOGICAL_VALUE,
            "RXA-18 has a refusal reason, but RXA-20 (completion status) is empty; it was read as a refusal.",
            "Send RE in RXA-20 with a refusal reason.")),
    REFUSAL_REASON_CONTRADICTED(warning(
            APPLICATION_ERROR,
            ILLOGICAL_VALUE,
            "RXA-18 has a refusal reason, but RXA-20 (completion status) is not RE; the reason was left out.",
            "Send RE in RXA-20 for a refusal, else nothing in RXA-18.")),
    INFORMATION_SOURCE_CONTRADICTED(warning(
            APPLICATION_ERROR,
            ILLOGICAL_VALUE,
            "RXA-9 has an information source, but RXA-20 says that nothing was given; the source was left out.",
            "Leave RXA-9 empty when RXA-20 is RE or NA.")),
    LOT_EXPIRED(warning(
            APPLICATION_ERROR,
            ILLOGICAL_DATE,
            "RXA-3 (date of administration) is after RXA-16 (expiration of the lot).",
            "Check both dates; a dose of an expired lot must be repeated.")),
    SUB_ID_WRONG(
            warning(DATA_TYPE_ERROR, INVALID_VALUE, "%1$s is not %2$s.", "Send %2$s in %1$s; never a dose number.")),
    ORDER_CONTROL_WRONG(warning(
            Hl7ErrorCode.TABLE_VALUE_NOT_FOUND,
            INVALID_VALUE,
            "ORC-1 (order control) is not RE; the order was read as RE.",
            "Send RE in ORC-1.")),
    ORDER_NUMBER_MISSING(warning(
            REQUIRED_FIELD_MISSING,
            REQUIRED_DATA_MISSING,
            "ORC-3 (filler order number) is empty; the vaccination has no number by which it can be changed.",
            "Send a number in ORC-3 that stays the same for this vaccination.")),
    ORDER_NUMBER_PLACEHOLDER(warning(
            APPLICATION_ERROR,
            ILLOGICAL_VALUE,
            "ORC-3 (filler order number) is 9999, which stands for no vaccination; it was left out.",
            "Send a number in ORC-3 that stays the same for this vaccination.")),
    ORDER_NUMBER_REPEATED(warning(
            DUPLICATE_KEY_IDENTIFIER,
            ILLOGICAL_VALUE,
            "ORC-3 (filler order number) stands for another vaccination of this message too; it was left out of both.",
            "Send a number of its own for each vaccination in ORC-3.")),
    ELIGIBILITY_MISSING(warning(
            REQUIRED_FIELD_MISSING,
            REQUIRED_OBSERVATION_MISSING,
            "No OBX 64994-7 (funding program eligibility) follows this newly given dose.",
            "Send the eligibility of each newly given dose in OBX 64994-7.")),
    INFORMATION_STATEMENT_MISSING(warning(
            REQUIRED_FIELD_MISSING,
            REQUIRED_OBSERVATION_MISSING,
            "No complete vaccine information statement follows this newly given dose.",
            "Send OBX 69764-9 and 29769-7, or 30956-7, 29768-9 and 29769-7, with one OBX-4."));

    @SuppressWarnings("ImmutableEnumChecker") // a record of enums and texts
    private final Entry entry;

    DoseProblem(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
