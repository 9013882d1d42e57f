package org.jenner.bench.population;

import java.util.Arrays;
import java.util.List;

/** Values of which the first are common and the last are rare, as names are: by Zipf's law with a flattened top. */
final class SkewedList {
    private static final int FLATTENED = 5;

    private final List<String> values;
    private final double[] upTo;

    /**
     * @param exponent how steeply values get rarer; 0: all alike
     */
    SkewedList(List<String> values, double exponent) {
        this.values = List.copyOf(values);
        this.upTo = new double[values.size()];
        double sum = 0;
        for (int rank = 0; rank < upTo.length; rank++) {
            sum += Math.pow(rank + FLATTENED, -exponent);
            upTo[rank] = sum;
        }
    }

    String pick(Dice dice) {
        int found = Arrays.binarySearch(upTo, dice.fraction() * upTo[upTo.length - 1]);
        return values.get(found >= 0 ? found : -found - 1);
    }
}
