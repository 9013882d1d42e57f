package org.jenner.cdsi.logic;

import java.util.List;
import org.jenner.cdsi.schedule.VaccineConflict;
import org.jspecify.annotations.Nullable;

/** Which vaccine conflicts with which earlier one, found by the numbers that the table gives to vaccines. */
final class ConflictTable {
    private final int[] numberOfCvx;
    private final @Nullable VaccineConflict[][] rows;

    ConflictTable(List<VaccineConflict> conflicts) {
        int largest = 0;
        for (VaccineConflict row : conflicts) {
            largest = Math.max(
                    largest, Math.max(row.previous().cvx(), row.current().cvx()));
        }
        numberOfCvx = new int[largest + 1];
        int count = 0;
        for (VaccineConflict row : conflicts) {
            count = number(row.previous().cvx(), count);
            count = number(row.current().cvx(), count);
        }
        rows = new @Nullable VaccineConflict[count][count];
        for (VaccineConflict row : conflicts) {
            rows[numberOf(row.previous().cvx())][numberOf(row.current().cvx())] = row;
        }
    }

    private int number(int cvx, int count) {
        if (numberOfCvx[cvx] == 0) {
            numberOfCvx[cvx] = count + 1;
            return count + 1;
        }
        return count;
    }

    /** The vaccine's number in this table; -1 when it conflicts with none. */
    int numberOf(int cvx) {
        return cvx < 0 || cvx >= numberOfCvx.length ? -1 : numberOfCvx[cvx] - 1;
    }

    /** The row for two vaccines by their numbers; null when they do not conflict. */
    @Nullable
    VaccineConflict row(int previous, int current) {
        return rows[previous][current];
    }
}
