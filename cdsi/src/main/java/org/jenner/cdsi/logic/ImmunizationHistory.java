package org.jenner.cdsi.logic;

import java.util.List;
import org.jenner.cdsi.assessment.DoseNotEvaluated;
import org.jenner.cdsi.patient.VaccineDoseAdministered;

/**
 * The doses that count as history, by date, and for each antigen the doses that hold it.
 *
 * @param doses by date; doses of one day in an order that does not depend on the input
 * @param days day of each dose
 * @param conflictNumbers number of each dose's vaccine in the conflict table, or -1
 * @param anyConflicting whether one of them is not -1
 * @param records for each antigen the places in {@code doses} of those that hold it, ascending
 * @param apart doses that take no part
 */
record ImmunizationHistory(
        VaccineDoseAdministered[] doses,
        int[] days,
        int[] conflictNumbers,
        boolean anyConflicting,
        int[][] records,
        List<DoseNotEvaluated> apart) {
    int count() {
        return doses.length;
    }

    int cvx(int place) {
        return doses[place].cvx();
    }
}
