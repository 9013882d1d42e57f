package org.jenner.cdsi.schedule;

import java.util.List;

/** The event from which an interval is measured. */
public sealed interface IntervalReference {
    /** The dose before (CALCDTINT-1). */
    record PreviousDose() implements IntervalReference {}

    /** The dose that satisfied a target dose (CALCDTINT-2). */
    record TargetDose(int number) implements IntervalReference {}

    /** The most recent dose of one of these vaccines (CALCDTINT-8). */
    record MostRecent(List<Integer> cvx) implements IntervalReference {}

    /** The most recent observation (CALCDTINT-9). */
    record RelevantObservation(ObservationTitle observation) implements IntervalReference {}
}
