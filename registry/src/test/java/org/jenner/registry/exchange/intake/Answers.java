package org.jenner.registry.exchange.intake;

import java.util.ArrayList;
import java.util.List;
import org.jenner.hl7.Message;
import org.jenner.hl7.Segment;
import org.jenner.hl7.problem.Location;
import org.jenner.hl7.problem.Problem;

/** Problems in short, for comparing: severity, place, ERR-3, ERR-5 and the permanent name or the words. */
final class Answers {

    private Answers() {}

    /** {@code E PID^1^5 101/7 patient-name-missing}. */
    static List<String> shown(List<Problem> problems) {
        List<String> shown = new ArrayList<>();
        for (Problem problem : problems) {
            Location location = problem.location();
            var application = problem.applicationErrorCode();
            shown.add(problem.severity().code() + " "
                    + (location == null ? "-" : location.erl()) + " "
                    + problem.hl7ErrorCode().code() + "/"
                    + (application == null ? "" : application.code()) + " "
                    + problem.code());
        }
        return shown;
    }

    /** The problems of a reading in one line, joined by a plus. */
    static String line(VxuReading reading) {
        return String.join(" + ", shown(reading.problems()));
    }

    /** MSA-1 of an acknowledgment, then each ERR: {@code AE}, {@code E PID^1^5 101/7}. */
    static List<String> shown(Message acknowledgment) {
        List<String> shown = new ArrayList<>();
        shown.add(acknowledgment.first("MSA").map(msa -> msa.value(1)).orElse("no MSA"));
        for (Segment err : acknowledgment.segments("ERR")) {
            shown.add(err.value(4) + " " + err.raw(2) + " " + err.value(3) + "/" + err.value(5));
        }
        return shown;
    }
}
