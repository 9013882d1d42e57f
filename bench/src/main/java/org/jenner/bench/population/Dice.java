package org.jenner.bench.population;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that can be repeated: the same seed, person and purpose give the same course. */
final class Dice {
    private final SplittableRandom random;

    /**
     * @param number of the person or household
     * @param purpose keeps what is decided for one purpose apart from what is decided for another
     */
    Dice(long seed, long number, String purpose) {
        random = new SplittableRandom(mixed(mixed(seed * 31 + purpose.hashCode()) + number));
    }

    /**
     * Neighbouring numbers far apart (finalizer of MurmurHash3): from seeds that differ by a multiple of its own step, a
     * splittable generator gives the same course, a few throws later.
     */
    private static long mixed(long number) {
        long bits = number;
        bits = (bits ^ bits >>> 33) * 0xFF51AFD7ED558CCDL;
        bits = (bits ^ bits >>> 33) * 0xC4CEB9FE1A85EC53L;
        return bits ^ bits >>> 33;
    }

    /** True in so many cases of a hundred. */
    boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    /** From 0 to below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** From 0 to below 1. */
    double fraction() {
        return random.nextDouble();
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** A day from the first to before the end; the first when there is none between. */
    LocalDate day(LocalDate first, LocalDate end) {
        long days = ChronoUnit.DAYS.between(first, end);
        return days <= 1 ? first : first.plusDays(random.nextLong(days));
    }
}
