package org.jenner.registry.exchange.intake.problem;

import static org.jenner.hl7.problem.ApplicationErrorCode.ILLOGICAL_VALUE;
import static org.jenner.hl7.problem.ApplicationErrorCode.INVALID_VALUE;
import static org.jenner.hl7.problem.Hl7ErrorCode.APPLICATION_ERROR;
import static org.jenner.hl7.problem.Hl7ErrorCode.DUPLICATE_KEY_IDENTIFIER;
import static org.jenner.hl7.problem.Hl7ErrorCode.UNKNOWN_KEY_IDENTIFIER;
import static org.jenner.registry.exchange.intake.problem.ProblemKind.Entry.error;
import static org.jenner.registry.exchange.intake.problem.ProblemKind.Entry.warning;

/** What shows only beside what the sender sent before. */
public enum RecordProblem implements ProblemKind {
    CONTROL_ID_REUSED(warning(
            DUPLICATE_KEY_IDENTIFIER,
            INVALID_VALUE,
            "MSH-10 (message control id) stood for another message before; this one was processed as a new message.",
            "Send a control id of its own with each message.")),
    NOTHING_TO_DELETE(error(
            UNKNOWN_KEY_IDENTIFIER,
            INVALID_VALUE,
            "No vaccination that your system reported fits this delete; nothing was deleted.",
            "Repeat the order number, the vaccine and the date of the vaccination as they were sent.")),
    TOO_MANY_DOSES(error(
            APPLICATION_ERROR,
            ILLOGICAL_VALUE,
            "Your system told of more vaccinations of this patient than anybody has; this one was not stored.",
            "Send each vaccination with its own order number, the same each time.")),
    STATEMENT_OUTDATED(warning(
            APPLICATION_ERROR,
            ILLOGICAL_VALUE,
            "MSH-7 is older than what your system said of this vaccination since; this was kept, but changed nothing.",
            "Check the clock of your system; send the correction again with the present time in MSH-7.")),
    ORDER_NUMBER_REUSED(warning(
            DUPLICATE_KEY_IDENTIFIER,
            ILLOGICAL_VALUE,
            "ORC-3 (filler order number) stands for another vaccination too; a new vaccination was stored, both are kept.",
            "Never use an order number twice; change a vaccination with U in RXA-21, take one back with D.")),
    VACCINE_CHANGED(warning(
            DUPLICATE_KEY_IDENTIFIER,
            ILLOGICAL_VALUE,
            "ORC-3 (filler order number) stood for another vaccine; this was taken as a correction, the newer message holds.",
            "If both were given, send each with an order number of its own.")),
    IDENTIFIER_STANDS_FOR_ANOTHER(error(
            DUPLICATE_KEY_IDENTIFIER,
            ILLOGICAL_VALUE,
            "PID-3 stood for a patient of another name and birth date before; the message waits for the registry's staff.",
            "Check the medical record number; if it was given to another patient, tell the registry."));

    @SuppressWarnings("ImmutableEnumChecker") // a record of enums and texts
    private final Entry entry;

    RecordProblem(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
