package org.jenner.hl7;

import org.jenner.hl7.problem.Location;
import org.jenner.hl7.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Whether one segment keeps to the limits.
 *
 * @param limits the limits
 * @param marks the pieces of the message
 * @param name name of the segment
 * @param sequence occurrence of the segment
 */
record LimitCheck(Limits limits, Marks marks, String name, int sequence) {

    /** The first limit that is passed, or null. The fields are the marks of a segment as {@link Segment} has them. */
    @Nullable
    Problem check(int[] fields) {
        if (fields.length - 2 > limits.fields()) {
            return ReadingProblems.tooManyFields(Location.ofSegment(name, sequence), limits.fields());
        }
        int harmless = Math.min(limits.repetitions(), limits.components());
        for (int piece = 1; piece < fields.length - 1; piece++) {
            if (fields[piece + 1] - fields[piece] > harmless) {
                Problem problem = check(fields[piece], fields[piece + 1], piece);
                if (problem != null) {
                    return problem;
                }
            }
        }
        return null;
    }

    private @Nullable Problem check(int first, int after, int piece) {
        int repetitions = 1;
        int components = 1;
        for (int mark = first + 1; mark < after; mark++) {
            boolean repeats = marks.level(mark) == Marks.REPETITION;
            repetitions += repeats ? 1 : 0;
            components = repeats ? 1 : components + 1;
            if (repetitions > limits.repetitions()) {
                return ReadingProblems.tooManyRepetitions(field(piece), limits.repetitions());
            }
            if (components > limits.components()) {
                return ReadingProblems.tooManyComponents(field(piece), limits.components());
            }
        }
        return null;
    }

    private Location field(int piece) {
        return Location.ofField(name, sequence, Segment.isHeader(name) ? piece + 1 : piece);
    }
}
