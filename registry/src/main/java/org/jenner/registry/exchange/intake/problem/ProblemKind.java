package org.jenner.registry.exchange.intake.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jenner.hl7.problem.ApplicationErrorCode;
import org.jenner.hl7.problem.Hl7ErrorCode;
import org.jenner.hl7.problem.Location;
import org.jenner.hl7.problem.Problem;
import org.jenner.hl7.problem.Severity;
import org.jspecify.annotations.Nullable;

/** A kind of problem of the catalogue. A problem is a kind at a place in a message. */
public sealed interface ProblemKind
        permits HeaderProblem,
                StructureProblem,
                ElementProblem,
                PatientProblem,
                DoseProblem,
                ObservationProblem,
                RecordProblem {

    /** The constant's name; it gives the permanent name of the kind. */
    String name();

    /** Codes and words. */
    Entry entry();

    /** The permanent name, such as {@code dose-before-birth}: constants are never renamed. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The problem at a place.
     *
     * @param words what the text and the advice name, in order: elements and tables, never what the sender sent
     */
    default Problem at(@Nullable Location location, Object... words) {
        Entry entry = entry();
        return new Problem(
                location,
                entry.hl7(),
                entry.severity(),
                entry.application(),
                code(),
                entry.text().formatted(words),
                entry.advice().formatted(words));
    }

    /** The whole catalogue. */
    static List<ProblemKind> all() {
        return Stream.<ProblemKind[]>of(
                        HeaderProblem.values(),
                        StructureProblem.values(),
                        ElementProblem.values(),
                        PatientProblem.values(),
                        DoseProblem.values(),
                        ObservationProblem.values(),
                        RecordProblem.values())
                .flatMap(Arrays::stream)
                .toList();
    }

    /**
     * Codes and words of a kind.
     *
     * @param hl7 ERR-3
     * @param severity ERR-4
     * @param application ERR-5
     * @param text what is wrong and what became of it; {@code %1$s} stands for the first word given
     * @param advice what to send instead
     */
    record Entry(
            Hl7ErrorCode hl7,
            Severity severity,
            @Nullable ApplicationErrorCode application,
            String text,
            String advice) {

        static Entry error(Hl7ErrorCode hl7, @Nullable ApplicationErrorCode application, String text, String advice) {
            return new Entry(hl7, Severity.ERROR, application, text, advice);
        }

        static Entry warning(Hl7ErrorCode hl7, @Nullable ApplicationErrorCode application, String text, String advice) {
            return new Entry(hl7, Severity.WARNING, application, text, advice);
        }
    }
}
