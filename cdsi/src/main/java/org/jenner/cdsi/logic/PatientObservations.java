package org.jenner.cdsi.logic;

import java.util.Arrays;
import java.util.List;
import org.jenner.cdsi.patient.ActiveObservation;

/** A patient's active observations by their number in the release. */
final class PatientObservations {
    private static final PatientObservations NO_OBSERVATIONS = new PatientObservations(new boolean[0], new int[0]);

    private final boolean[] active;
    private final int[] latest;

    private PatientObservations(boolean[] active, int[] latest) {
        this.active = active;
        this.latest = latest;
    }

    /** An observation dated after the assessment date is not yet active. */
    static PatientObservations of(List<ActiveObservation> observations, ObservationTable table, AssessmentDay today) {
        if (observations.isEmpty()) {
            return NO_OBSERVATIONS;
        }
        boolean[] active = new boolean[table.size()];
        int[] latest = new int[table.size()];
        Arrays.fill(latest, Days.NONE);
        for (ActiveObservation observation : observations) {
            int number = table.number(observation.code());
            int day = Days.dayOr(observation.date(), Days.NONE);
            if (number >= 0 && today.reached(day)) {
                active[number] = true;
                latest[number] = Math.max(latest[number], day);
            }
        }
        return new PatientObservations(active, latest);
    }

    boolean none() {
        return active.length == 0;
    }

    boolean active(int number) {
        return number >= 0 && number < active.length && active[number];
    }

    boolean anyActive(int[] numbers) {
        for (int number : numbers) {
            if (active(number)) {
                return true;
            }
        }
        return false;
    }

    /** Day of the most recent observation of this number; {@link Days#NONE} when there is none with a date. */
    int latest(int number) {
        return active(number) ? latest[number] : Days.NONE;
    }
}
