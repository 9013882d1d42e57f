package org.jenner.registry.exchange.intake.problem;

import static org.jenner.hl7.problem.ApplicationErrorCode.ILLOGICAL_DATE;
import static org.jenner.hl7.problem.ApplicationErrorCode.ILLOGICAL_VALUE;
import static org.jenner.hl7.problem.ApplicationErrorCode.INVALID_DATE;
import static org.jenner.hl7.problem.ApplicationErrorCode.REQUIRED_DATA_MISSING;
import static org.jenner.hl7.problem.ApplicationErrorCode.TABLE_VALUE_NOT_FOUND;
import static org.jenner.hl7.problem.Hl7ErrorCode.APPLICATION_ERROR;
import static org.jenner.hl7.problem.Hl7ErrorCode.DATA_TYPE_ERROR;
import static org.jenner.hl7.problem.Hl7ErrorCode.REQUIRED_FIELD_MISSING;
import static org.jenner.registry.exchange.intake.problem.ProblemKind.Entry.error;
import static org.jenner.registry.exchange.intake.problem.ProblemKind.Entry.warning;

import org.jenner.hl7.problem.Hl7ErrorCode;

/** What can be wrong with the patient and the next of kin (PID, NK1). */
public enum PatientProblem implements ProblemKind {
    PATIENT_IDENTIFIER_MISSING(error(
            REQUIRED_FIELD_MISSING,
            REQUIRED_DATA_MISSING,
            "PID-3 (patient identifier) holds no identifier that can be used; the message was not stored.",
            "Send the medical record number with its authority and type MR in PID-3.")),
    PATIENT_NAME_MISSING(error(
            REQUIRED_FIELD_MISSING,
            REQUIRED_DATA_MISSING,
            "PID-5 (patient name) is empty; the message was not stored.",
            "Send the family name and the given name in PID-5.")),
    PATIENT_NAME_INCOMPLETE(warning(
            REQUIRED_FIELD_MISSING,
            REQUIRED_DATA_MISSING,
            "PID-5 (patient name) lacks the %1$s; the patient can hardly be matched.",
            "Send the family name and the given name in PID-5.")),
    BIRTH_DATE_MISSING(error(
            REQUIRED_FIELD_MISSING,
            REQUIRED_DATA_MISSING,
            "PID-7 (date of birth) is empty; the message was not stored.",
            "Send the date of birth as YYYYMMDD in PID-7.")),
    BIRTH_DATE_INVALID(error(
            DATA_TYPE_ERROR,
            INVALID_DATE,
            "PID-7 (date of birth) is no date that exists; the message was not stored.",
            "Send the date of birth as YYYYMMDD in PID-7.")),
    BIRTH_DATE_IN_FUTURE(error(
            REQUIRED_FIELD_MISSING,
            ILLOGICAL_DATE,
            "PID-7 (date of birth) lies in the future; the message was not stored.",
            "Check the date of birth in PID-7.")),
    BIRTH_DATE_VERY_LONG_AGO(warning(
            APPLICATION_ERROR,
            ILLOGICAL_DATE,
            "PID-7 (date of birth) is more than 120 years ago.",
            "Check the date of birth in PID-7.")),
    SEX_MISSING(warning(
            REQUIRED_FIELD_MISSING,
            REQUIRED_DATA_MISSING,
            "PID-8 (administrative sex) is empty; it was taken as unknown.",
            "Send F, M or U in PID-8.")),
    SEX_UNKNOWN_CODE(warning(
            Hl7ErrorCode.TABLE_VALUE_NOT_FOUND,
            TABLE_VALUE_NOT_FOUND,
            "PID-8 (administrative sex) is not F, M or U; it was taken as unknown.",
            "Send F, M or U in PID-8.")),
    BIRTH_ORDER_CONTRADICTED(warning(
            APPLICATION_ERROR,
            ILLOGICAL_VALUE,
            "PID-24 says single birth, PID-25 (birth order) is above 1.",
            "Send Y in PID-24, or 1 or nothing in PID-25.")),
    DEATH_DATE_IN_FUTURE(warning(
            APPLICATION_ERROR,
            ILLOGICAL_DATE,
            "PID-29 (date of death) lies in the future; it was left out.",
            "Check the date of death in PID-29.")),
    DEATH_BEFORE_BIRTH(warning(
            APPLICATION_ERROR,
            ILLOGICAL_DATE,
            "PID-29 (date of death) is before the date of birth; it was left out.",
            "Check PID-7 and PID-29.")),
    DEATH_INDICATOR_MISSING(warning(
            REQUIRED_FIELD_MISSING,
            REQUIRED_DATA_MISSING,
            "PID-29 has a date of death, but PID-30 (death indicator) is empty; the patient was taken as dead.",
            "Send Y in PID-30 with a date of death.")),
    DEATH_DATE_CONTRADICTED(warning(
            APPLICATION_ERROR,
            ILLOGICAL_VALUE,
            "PID-29 has a date of death, but PID-30 (death indicator) says N; the date was left out.",
            "Send Y in PID-30, or nothing in PID-29.")),
    NEXT_OF_KIN_NAME_MISSING(error(
            REQUIRED_FIELD_MISSING,
            REQUIRED_DATA_MISSING,
            "NK1-2 (name) is empty; this next of kin was not stored.",
            "Send the name of the next of kin in NK1-2.")),
    NEXT_OF_KIN_RELATIONSHIP_MISSING(error(
            REQUIRED_FIELD_MISSING,
            REQUIRED_DATA_MISSING,
            "NK1-3 (relationship) is empty; this next of kin was not stored.",
            "Send a code of HL70063, such as MTH, in NK1-3.")),
    NEXT_OF_KIN_RELATIONSHIP_UNKNOWN(error(
            Hl7ErrorCode.TABLE_VALUE_NOT_FOUND,
            TABLE_VALUE_NOT_FOUND,
            "The code in NK1-3 (relationship) is not in HL70063; this next of kin was not stored.",
            "Send a code of HL70063, such as MTH, in NK1-3."));

    @SuppressWarnings("ImmutableEnumChecker") // a record of enums and texts
    private final Entry entry;

    PatientProblem(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
