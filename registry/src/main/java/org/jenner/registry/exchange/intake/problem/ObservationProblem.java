package org.jenner.registry.exchange.intake.problem;

import static org.jenner.hl7.problem.ApplicationErrorCode.DATA_IGNORED;
import static org.jenner.hl7.problem.ApplicationErrorCode.INVALID_DATE;
import static org.jenner.hl7.problem.ApplicationErrorCode.INVALID_VALUE;
import static org.jenner.hl7.problem.ApplicationErrorCode.REQUIRED_DATA_MISSING;
import static org.jenner.hl7.problem.ApplicationErrorCode.TABLE_VALUE_NOT_FOUND;
import static org.jenner.hl7.problem.Hl7ErrorCode.APPLICATION_ERROR;
import static org.jenner.hl7.problem.Hl7ErrorCode.DATA_TYPE_ERROR;
import static org.jenner.hl7.problem.Hl7ErrorCode.REQUIRED_FIELD_MISSING;
import static org.jenner.registry.exchange.intake.problem.ProblemKind.Entry.error;
import static org.jenner.registry.exchange.intake.problem.ProblemKind.Entry.warning;

import org.jenner.hl7.problem.Hl7ErrorCode;

/** What can be wrong with an observation (OBX). */
public enum ObservationProblem implements ProblemKind {
    OBSERVATION_IDENTIFIER_MISSING(error(
            REQUIRED_FIELD_MISSING,
            REQUIRED_DATA_MISSING,
            "OBX-3 (observation identifier) is empty; this observation was not stored.",
            "Send the LOINC code of the observation in OBX-3.")),
    OBSERVATION_UNKNOWN(warning(
            Hl7ErrorCode.TABLE_VALUE_NOT_FOUND,
            TABLE_VALUE_NOT_FOUND,
            "The code in OBX-3 (observation identifier) is not in NIP003; this observation was left out.",
            "Send only observations of NIP003 with a vaccination.")),
    OBSERVATION_VALUE_MISSING(warning(
            REQUIRED_FIELD_MISSING,
            REQUIRED_DATA_MISSING,
            "OBX-5 (observation value) is empty; this observation was left out.",
            "Send the value in OBX-5, or no OBX at all.")),
    OBSERVATION_VALUE_UNKNOWN(error(
            Hl7ErrorCode.TABLE_VALUE_NOT_FOUND,
            TABLE_VALUE_NOT_FOUND,
            "The code in OBX-5 is not in %1$s; this observation was not stored.",
            "Send a code of %1$s in OBX-5.")),
    OBSERVATION_DATE_INVALID(error(
            DATA_TYPE_ERROR,
            INVALID_DATE,
            "OBX-5 is no date that exists; this observation was not stored.",
            "Send the date as YYYYMMDD in OBX-5.")),
    OBSERVATION_STATUS_WRONG(warning(
            Hl7ErrorCode.TABLE_VALUE_NOT_FOUND,
            INVALID_VALUE,
            "OBX-11 (observation result status) is not F; it was read as final.",
            "Send F in OBX-11.")),
    OBSERVATION_WITHDRAWN(warning(
            APPLICATION_ERROR,
            DATA_IGNORED,
            "OBX-11 (observation result status) says that the observation does not hold; it was left out.",
            "Send only observations that hold, with F in OBX-11.")),
    CONTRAINDICATION_DATE_ALONE(warning(
            APPLICATION_ERROR,
            DATA_IGNORED,
            "No contraindication (OBX 30945-0) has the OBX-4 of this date; the date was left out.",
            "Give a contraindication and its dates the same number in OBX-4.")),
    NO_VACCINE_WITHOUT_OBSERVATION(warning(
            APPLICATION_ERROR,
            DATA_IGNORED,
            "RXA-5 says that no vaccine was given (998), and no observation that can be stored follows.",
            "Send the observation in OBX after the RXA, or leave the order out."));

    @SuppressWarnings("ImmutableEnumChecker") // a record of enums and texts
    private final Entry entry;

    ObservationProblem(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
