package org.jenner.matching.linkage;

import org.jspecify.annotations.Nullable;

/** Levels of two birth dates: the slips that are made when dates are written, and others. Symmetric. */
final class BirthDateComparison {

    private static final int DIGITS = 8;
    private static final int A_FEW_DAYS = 10;
    private static final int A_GENERATION = 12;

    private BirthDateComparison() {}

    static @Nullable Level level(@Nullable BirthDate a, @Nullable BirthDate b) {
        if (a == null || b == null) {
            return null;
        }
        if (a.equals(b)) {
            return Level.SAME;
        }
        if (a.year() == b.year() && a.month() == b.day() && a.day() == b.month()) {
            return Level.DAY_AND_MONTH_SWAPPED;
        }
        Level slip = slip(a.number(), b.number());
        if (slip != null) {
            return slip;
        }
        if (a.year() == b.year() && (isFirstOfJanuary(a) || isFirstOfJanuary(b))) {
            return Level.FIRST_OF_JANUARY;
        }
        int sameParts =
                (a.year() == b.year() ? 1 : 0) + (a.month() == b.month() ? 1 : 0) + (a.day() == b.day() ? 1 : 0);
        if (sameParts == 2 && !areAGenerationApart(a, b)) {
            return Level.TWO_PARTS;
        }
        return Math.abs(a.year() - b.year()) <= 1
                        && a.daysTo(b).filter(days -> days <= A_FEW_DAYS).isPresent()
                ? Level.NEAR_DAY
                : Level.DIFFERENT;
    }

    /** Far enough for a parent and a child. */
    static boolean areAGenerationApart(BirthDate a, BirthDate b) {
        return Math.abs(a.year() - b.year()) >= A_GENERATION;
    }

    private static boolean isFirstOfJanuary(BirthDate date) {
        return date.month() == 1 && date.day() == 1;
    }

    private static @Nullable Level slip(int a, int b) {
        int different = 0;
        int restA = a;
        int restB = b;
        int transposed = 0;
        for (int i = 0; i < DIGITS; i++) {
            if (restA % 10 != restB % 10) {
                different++;
                if (restA / 10 % 10 == restB % 10 && restB / 10 % 10 == restA % 10) {
                    transposed++;
                }
            }
            restA /= 10;
            restB /= 10;
        }
        if (different == 1) {
            return Level.ONE_DIGIT;
        }
        return different == 2 && transposed == 1 ? Level.DIGITS_TRANSPOSED : null;
    }
}
