package org.jenner.registry.exchange.intake.problem;

import static org.jenner.hl7.problem.ApplicationErrorCode.DATA_IGNORED;
import static org.jenner.hl7.problem.ApplicationErrorCode.REQUIRED_DATA_MISSING;
import static org.jenner.hl7.problem.Hl7ErrorCode.SEGMENT_SEQUENCE_ERROR;
import static org.jenner.registry.exchange.intake.problem.ProblemKind.Entry.error;
import static org.jenner.registry.exchange.intake.problem.ProblemKind.Entry.warning;

/** What can be wrong with the order of segments (guide, table 3-1). */
public enum StructureProblem implements ProblemKind {
    PATIENT_SEGMENT_MISSING(error(
            SEGMENT_SEQUENCE_ERROR,
            REQUIRED_DATA_MISSING,
            "The message has no PID segment; it was not stored.",
            "Send one PID segment after MSH.")),
    PATIENT_SEGMENT_REPEATED(error(
            SEGMENT_SEQUENCE_ERROR,
            DATA_IGNORED,
            "The message holds a second patient; from this PID on nothing was stored.",
            "Send a message of its own for each patient.")),
    SEGMENT_OUT_OF_ORDER(error(
            SEGMENT_SEQUENCE_ERROR,
            DATA_IGNORED,
            "%1$s stands where it does not belong; this segment was not read.",
            "Send PID, PD1, NK1, then for each vaccination ORC, RXA, RXR and its OBX segments.")),
    ORDER_WITHOUT_ADMINISTRATION(error(
            SEGMENT_SEQUENCE_ERROR,
            REQUIRED_DATA_MISSING,
            "No RXA segment follows this ORC; nothing was stored for it.",
            "Send the RXA of the vaccination after its ORC.")),
    ADMINISTRATION_CUT(error(
            SEGMENT_SEQUENCE_ERROR,
            DATA_IGNORED,
            "A line break cuts this RXA, so whether the dose was given cannot be known; this vaccination was not stored.",
            "Write line breaks inside a value as \\.br\\, and send the vaccination again.")),
    ADMINISTRATION_WITHOUT_ORDER(warning(
            SEGMENT_SEQUENCE_ERROR,
            REQUIRED_DATA_MISSING,
            "No ORC segment stands before this RXA; the vaccination has no order number by which it can be changed.",
            "Send an ORC with the order number in ORC-3 before each RXA."));

    @SuppressWarnings("ImmutableEnumChecker") // a record of enums and texts
    private final Entry entry;

    StructureProblem(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
