package org.jenner.registry.app.send;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jenner.hl7.Hl7Reader;
import org.jenner.hl7.Limits;
import org.jenner.hl7.Message;
import org.jenner.hl7.Reading;
import org.jenner.hl7.Segment;

/**
 * An HL7 answer for a person to read.
 *
 * @param taken whether nothing in it calls for the sender to act: MSA-1 AA, or AE with nothing worse than warnings
 * @param lines the verdict, then one line for each ERR segment
 */
record AnswerInWords(boolean taken, List<String> lines) {
    private static final Limits LIMITS = new Limits(64 << 20, 1_000_000, 2_000, 2_000, 2_000);

    AnswerInWords {
        lines = List.copyOf(lines);
    }

    static AnswerInWords of(byte[] answer) {
        return switch (Hl7Reader.read(answer, LIMITS)) {
            case Reading.Read(Message message, var _) -> of(message);
            case Reading.Unreadable _ -> new AnswerInWords(false, List.of("the answer is no HL7 message"));
        };
    }

    private static AnswerInWords of(Message message) {
        Optional<Segment> acknowledgment = message.first("MSA");
        if (acknowledgment.isEmpty()) {
            return new AnswerInWords(false, List.of("the answer has no MSA segment"));
        }
        String code = acknowledgment.get().value(1);
        List<Segment> errors = message.segments("ERR");
        boolean onlyWarnings = errors.stream().allMatch(error -> isMild(error.value(4)));
        List<String> lines = new ArrayList<>();
        lines.add(verdict(code, onlyWarnings, !errors.isEmpty()) + query(message));
        errors.forEach(error -> lines.add("  " + line(error)));
        boolean taken = code.equals("AA") || code.equals("AE") && !errors.isEmpty() && onlyWarnings;
        return new AnswerInWords(taken, lines);
    }

    private static String verdict(String code, boolean onlyWarnings, boolean hasErrors) {
        String words = switch (code) {
            case "AA" -> hasErrors ? "accepted, with notes" : "accepted";
            case "AE" -> hasErrors && onlyWarnings ? "accepted, with warnings" : "has errors";
            case "AR" -> "rejected";
            default -> "answered";
        };
        return words + " (" + code + ")";
    }

    /** QAK-2 and the number of people found, for the answer to a query. */
    private static String query(Message message) {
        return message.first("QAK")
                .map(status -> switch (status.value(2)) {
                    case "OK" -> ", found " + message.segments("PID").size();
                    case "NF" -> ", nobody found";
                    case "TM" -> ", too many found";
                    case "PD" -> ", protected";
                    case String other -> ", query status " + other;
                })
                .orElse("");
    }

    private static boolean isMild(String severity) {
        return severity.equals("W") || severity.equals("I");
    }

    private static String line(Segment error) {
        String severity = switch (error.value(4)) {
            case "E" -> "error  ";
            case "W" -> "warning";
            case "I" -> "note   ";
            default -> "       ";
        };
        String where = error.repetitions(2).stream()
                .map(location -> place(location.value(1), location.value(2), location.value(3), location.value(5)))
                .collect(Collectors.joining(", "));
        return severity + " " + (where.isEmpty() ? "message" : where) + ": " + text(error);
    }

    /** ERL: segment, its sequence, field, component (HL7 2.5.1 section 2.A.28). */
    private static String place(String segment, String sequence, String field, String component) {
        String number = sequence.isEmpty() || sequence.equals("1") ? "" : "(" + sequence + ")";
        return segment + number + (field.isEmpty() ? "" : "-" + field) + (component.isEmpty() ? "" : "." + component);
    }

    private static String text(Segment error) {
        if (!error.value(8).isEmpty()) {
            return error.value(8);
        }
        String code = error.value(3, 2).isEmpty() ? error.value(3) : error.value(3, 2);
        return code.isEmpty() ? error.text() : code;
    }
}
