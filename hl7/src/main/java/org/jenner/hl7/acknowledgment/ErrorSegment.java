package org.jenner.hl7.acknowledgment;

import org.jenner.hl7.SegmentBuilder;
import org.jenner.hl7.problem.ApplicationErrorCode;
import org.jenner.hl7.problem.Hl7ErrorCode;
import org.jenner.hl7.problem.Location;
import org.jenner.hl7.problem.Problem;

/** One problem as ERR segment, as Z23 and the query responses carry it (HL7 2.5.1 section 2.15.5). */
public final class ErrorSegment {

    /** Length of ERR-8 in HL7 2.5.1. */
    private static final int LONGEST_USER_MESSAGE = 250;

    private ErrorSegment() {}

    /** ERR-2 to ERR-5 by the problem's codes; ERR-8 is its text and its advice. */
    public static SegmentBuilder of(Problem problem) {
        SegmentBuilder err = SegmentBuilder.of("ERR");
        Location location = problem.location();
        if (location != null) {
            err.setRaw(2, location.erl());
        }
        Hl7ErrorCode kind = problem.hl7ErrorCode();
        err.setComponents(3, kind.code(), kind.text(), "HL70357");
        err.set(4, problem.severity().code());
        ApplicationErrorCode application = problem.applicationErrorCode();
        if (application != null) {
            err.setComponents(5, application.code(), application.text(), "HL70533");
        }
        return err.set(8, userMessage(problem));
    }

    private static String userMessage(Problem problem) {
        String message = (problem.text() + " " + problem.advice()).strip();
        if (message.length() <= LONGEST_USER_MESSAGE) {
            return message;
        }
        int cut = message.lastIndexOf(' ', LONGEST_USER_MESSAGE - 4);
        return message.substring(0, cut < 0 ? LONGEST_USER_MESSAGE - 4 : cut) + " ...";
    }
}
