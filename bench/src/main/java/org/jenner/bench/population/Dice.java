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
        random = new SplittableRandom(seed * 31 + purpose.hashCode() + number * 0x9E3779B97F4A7C15L);
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
