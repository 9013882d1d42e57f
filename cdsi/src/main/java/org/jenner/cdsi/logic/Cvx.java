package org.jenner.cdsi.logic;

import java.util.Arrays;
import java.util.List;

/** Sets of CVX codes as sorted numbers. */
final class Cvx {
    static final int[] NONE = {};

    private Cvx() {}

    static int[] sorted(List<Integer> codes) {
        int[] sorted = new int[codes.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = codes.get(i);
        }
        Arrays.sort(sorted);
        return sorted;
    }

    /** The set with one more; the same when it is there already. */
    static int[] with(int[] sorted, int cvx) {
        if (holds(sorted, cvx)) {
            return sorted;
        }
        int[] more = Arrays.copyOf(sorted, sorted.length + 1);
        more[sorted.length] = cvx;
        Arrays.sort(more);
        return more;
    }

    static boolean holds(int[] sorted, int cvx) {
        for (int code : sorted) {
            if (code >= cvx) {
                return code == cvx;
            }
        }
        return false;
    }
}
