package org.jenner.registry.exchange.message;

import org.jenner.hl7.problem.Location;
import org.jenner.hl7.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A problem as the sender was told it. The words are kept with it, since the catalogue may word it otherwise later; they
 * hold no patient data.
 *
 * @param code the permanent name of its kind
 * @param severity ERR-4
 * @param location ERR-2; null when no place can be named
 * @param hl7 ERR-3
 * @param application ERR-5
 * @param text what is wrong and what became of it
 * @param advice what to do about it; may be empty
 */
public record StoredProblem(
        String code,
        String severity,
        @Nullable String location,
        String hl7,
        @Nullable String application,
        String text,
        String advice) {

    static StoredProblem of(Problem problem) {
        Location location = problem.location();
        var application = problem.applicationErrorCode();
        return new StoredProblem(
                problem.code(),
                problem.severity().code(),
                location == null ? null : location.erl(),
                problem.hl7ErrorCode().code(),
                application == null ? null : application.code(),
                problem.text(),
                problem.advice());
    }

    /** Was something of the message lost or refused? */
    public boolean isError() {
        return severity.equals("E");
    }

    /** The place as people name it, {@code RXA-5.1 (segment RXA 2)}; empty when none can be named. */
    public String place() {
        if (location == null) {
            return "";
        }
        String[] parts = location.split("\\^", -1);
        StringBuilder place = new StringBuilder(parts[0]);
        if (parts.length > 2) {
            place.append('-').append(parts[2]);
        }
        if (parts.length > 4) {
            place.append('.').append(parts[4]);
        }
        return parts.length > 1 && !parts[1].equals("1")
                ? place + " (" + parts[0] + " number " + parts[1] + ")"
                : place.toString();
    }
}
