package org.jenner.matching.linkage.text;

/**
 * The similarity of two words by common letters near the same place, transpositions and a common beginning (Jaro 1989, Winkler
 * 1990): 1 for the same word, 0 for nothing in common. Symmetric; makes no objects.
 */
public final class JaroWinkler {

    /** Letters behind this place are not looked at: no name of a person is longer. */
    private static final int LONGEST = Long.SIZE;

    private static final int LONGEST_PREFIX = 4;
    private static final double PREFIX_SCALE = 0.1;

    private JaroWinkler() {}

    /** From 0 to 1. */
    public static double similarity(String a, String b) {
        int lengthA = Math.min(a.length(), LONGEST);
        int lengthB = Math.min(b.length(), LONGEST);
        if (lengthA == 0 || lengthB == 0) {
            return lengthA == lengthB ? 1 : 0;
        }
        // The shorter one looks for its letters in the longer one, so that both orders give the same.
        return lengthA < lengthB || lengthA == lengthB && a.compareTo(b) <= 0
                ? ordered(a, lengthA, b, lengthB)
                : ordered(b, lengthB, a, lengthA);
    }

    private static double ordered(String shorter, int lengthShorter, String longer, int lengthLonger) {
        int window = Math.max(lengthLonger / 2 - 1, 0);
        long takenShorter = 0;
        long takenLonger = 0;
        for (int i = 0; i < lengthShorter; i++) {
            char letter = shorter.charAt(i);
            int last = Math.min(i + window, lengthLonger - 1);
            for (int j = Math.max(i - window, 0); j <= last; j++) {
                if ((takenLonger & 1L << j) == 0 && longer.charAt(j) == letter) {
                    takenShorter |= 1L << i;
                    takenLonger |= 1L << j;
                    break;
                }
            }
        }
        int common = Long.bitCount(takenShorter);
        if (common == 0) {
            return 0;
        }
        int outOfOrder = 0;
        for (long restShorter = takenShorter, restLonger = takenLonger; restShorter != 0; ) {
            if (shorter.charAt(Long.numberOfTrailingZeros(restShorter))
                    != longer.charAt(Long.numberOfTrailingZeros(restLonger))) {
                outOfOrder++;
            }
            restShorter &= restShorter - 1;
            restLonger &= restLonger - 1;
        }
        double m = common;
        double jaro = (m / lengthShorter + m / lengthLonger + (m - outOfOrder / 2.0) / m) / 3;
        int prefix = 0;
        while (prefix < Math.min(LONGEST_PREFIX, lengthShorter) && shorter.charAt(prefix) == longer.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_SCALE * (1 - jaro);
    }
}
