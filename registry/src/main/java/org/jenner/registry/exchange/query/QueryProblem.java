package org.jenner.registry.exchange.query;

import static org.jenner.hl7.problem.ApplicationErrorCode.ILLOGICAL_DATE;
import static org.jenner.hl7.problem.ApplicationErrorCode.INVALID_DATE;
import static org.jenner.hl7.problem.ApplicationErrorCode.INVALID_VALUE;
import static org.jenner.hl7.problem.ApplicationErrorCode.REQUIRED_DATA_MISSING;
import static org.jenner.hl7.problem.ApplicationErrorCode.TABLE_VALUE_NOT_FOUND;
import static org.jenner.hl7.problem.Hl7ErrorCode.DATA_TYPE_ERROR;
import static org.jenner.hl7.problem.Hl7ErrorCode.REQUIRED_FIELD_MISSING;
import static org.jenner.hl7.problem.Hl7ErrorCode.SEGMENT_SEQUENCE_ERROR;

import java.util.Locale;
import org.jenner.hl7.problem.ApplicationErrorCode;
import org.jenner.hl7.problem.Hl7ErrorCode;
import org.jenner.hl7.problem.Location;
import org.jenner.hl7.problem.Problem;
import org.jenner.hl7.problem.Severity;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a query. With an error nobody is searched; after a warning the answer is given all the same. */
enum QueryProblem {
    QPD_MISSING(
            Severity.ERROR,
            SEGMENT_SEQUENCE_ERROR,
            REQUIRED_DATA_MISSING,
            "The message has no QPD segment, so it asks for nobody.",
            "Send QPD after MSH."),
    QUERY_NAME_UNKNOWN(
            Severity.ERROR,
            Hl7ErrorCode.TABLE_VALUE_NOT_FOUND,
            TABLE_VALUE_NOT_FOUND,
            "Neither QPD-1 nor MSH-21 names a query that is answered here.",
            "Send Z34 (history) or Z44 (evaluated history and forecast) in both."),
    QUERY_NAMES_DIFFER(
            Severity.WARNING,
            Hl7ErrorCode.TABLE_VALUE_NOT_FOUND,
            TABLE_VALUE_NOT_FOUND,
            "MSH-21 and QPD-1 name different queries; QPD-1 was answered.",
            "Send the same of Z34 and Z44 in both."),
    QUERY_TAG_MISSING(
            Severity.ERROR,
            REQUIRED_FIELD_MISSING,
            REQUIRED_DATA_MISSING,
            "QPD-2 (query tag) is empty; nobody was searched.",
            "Send a tag that is new for each query in QPD-2."),
    BIRTH_DATE_INVALID(
            Severity.ERROR,
            DATA_TYPE_ERROR,
            INVALID_DATE,
            "QPD-6 (date of birth) is no date that exists; nobody was searched.",
            "Send the date of birth as YYYYMMDD in QPD-6."),
    BIRTH_DATE_IMPRECISE(
            Severity.ERROR,
            DATA_TYPE_ERROR,
            INVALID_DATE,
            "QPD-6 (date of birth) names no day; nobody was searched.",
            "Send the date of birth as YYYYMMDD in QPD-6."),
    BIRTH_DATE_IN_FUTURE(
            Severity.ERROR,
            REQUIRED_FIELD_MISSING,
            ILLOGICAL_DATE,
            "QPD-6 (date of birth) lies in the future; nobody was searched.",
            "Check QPD-6."),
    QUERY_ELEMENT_MISSING(
            Severity.ERROR,
            REQUIRED_FIELD_MISSING,
            REQUIRED_DATA_MISSING,
            "%1$s is empty or incomplete; nobody was searched.",
            "This registry needs %2$s."),
    CODE_UNKNOWN(
            Severity.WARNING,
            Hl7ErrorCode.TABLE_VALUE_NOT_FOUND,
            TABLE_VALUE_NOT_FOUND,
            "The code in %1$s is not in %2$s; it was not used for the search.",
            "Send a code of %2$s in %1$s."),
    NUMBER_INVALID(
            Severity.WARNING,
            DATA_TYPE_ERROR,
            INVALID_VALUE,
            "%1$s is no number that can be there; it was not used.",
            "Send %1$s as digits."),
    LIMIT_MISSING(
            Severity.WARNING,
            REQUIRED_FIELD_MISSING,
            REQUIRED_DATA_MISSING,
            "RCP-2 (quantity limited request) is empty; the registry's own limit was used.",
            "Send how many candidates you want in RCP-2, such as 5^RD&records&HL70126."),
    LIMIT_INVALID(
            Severity.WARNING,
            DATA_TYPE_ERROR,
            INVALID_VALUE,
            "RCP-2 (quantity limited request) is no number of records; the registry's own limit was used.",
            "Send how many candidates you want in RCP-2, such as 5^RD&records&HL70126."),
    RECORD_WITHHELD(
            Severity.INFORMATION,
            Hl7ErrorCode.MESSAGE_ACCEPTED,
            null,
            "There is a record of this patient that may not be shown.",
            "Ask the patient, or the registry's support desk."),
    PRIORITY_UNSUPPORTED(
            Severity.WARNING,
            Hl7ErrorCode.TABLE_VALUE_NOT_FOUND,
            TABLE_VALUE_NOT_FOUND,
            "RCP-1 (query priority) asks for something else than an immediate answer; it was answered at once.",
            "Send I in RCP-1, or leave it empty.");

    private final Severity severity;
    private final Hl7ErrorCode hl7;
    private final @Nullable ApplicationErrorCode application;
    private final String text;
    private final String advice;

    QueryProblem(
            Severity severity,
            Hl7ErrorCode hl7,
            @Nullable ApplicationErrorCode application,
            String text,
            String advice) {
        this.severity = severity;
        this.hl7 = hl7;
        this.application = application;
        this.text = text;
        this.advice = advice;
    }

    /**
     * The problem at a place.
     *
     * @param words what text and advice name: elements and tables, never what the sender sent
     */
    Problem at(Location location, Object... words) {
        return new Problem(
                location,
                hl7,
                severity,
                application,
                name().toLowerCase(Locale.ROOT).replace('_', '-'),
                text.formatted(words),
                advice.formatted(words));
    }
}
