package org.jenner.hl7.acknowledgment;

import java.util.Collection;
import org.jenner.hl7.problem.Hl7ErrorCode;
import org.jenner.hl7.problem.Problem;
import org.jenner.hl7.problem.Severity;

/** What became of the message as a whole: MSA-1, table HL70008 in original mode. */
public enum AcknowledgmentCode {
    /** Accepted without error. */
    AA,
    /** Processed; the ERR segments say what was lost or is doubtful, up to the whole message. */
    AE,
    /** Not processed: a type, event, version or processing id we do not take, no HL7, or our own failure. */
    AR;

    /**
     * The rule of MSA-1, the only place that knows it.
     *
     * @param readable whether the text could be read as a message at all
     * @param problems everything found
     * @param warnings what warnings alone make of it
     */
    public static AcknowledgmentCode of(boolean readable, Collection<Problem> problems, OnWarnings warnings) {
        if (!readable || problems.stream().anyMatch(p -> p.isError() && rejects(p.hl7ErrorCode()))) {
            return AR;
        }
        if (problems.stream().anyMatch(Problem::isError)) {
            return AE;
        }
        boolean warned = problems.stream().anyMatch(p -> p.severity() == Severity.WARNING);
        return warned ? warnings.code() : AA;
    }

    /** AR is for what we do not take, and for failures that have nothing to do with the content. */
    private static boolean rejects(Hl7ErrorCode code) {
        return switch (code) {
            case UNSUPPORTED_MESSAGE_TYPE,
                    UNSUPPORTED_EVENT_CODE,
                    UNSUPPORTED_PROCESSING_ID,
                    UNSUPPORTED_VERSION_ID,
                    APPLICATION_RECORD_LOCKED,
                    APPLICATION_INTERNAL_ERROR -> true;
            case MESSAGE_ACCEPTED,
                    SEGMENT_SEQUENCE_ERROR,
                    REQUIRED_FIELD_MISSING,
                    DATA_TYPE_ERROR,
                    TABLE_VALUE_NOT_FOUND,
                    UNKNOWN_KEY_IDENTIFIER,
                    DUPLICATE_KEY_IDENTIFIER,
                    APPLICATION_ERROR -> false;
        };
    }
}
