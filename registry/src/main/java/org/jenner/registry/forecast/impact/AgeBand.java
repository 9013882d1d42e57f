package org.jenner.registry.forecast.impact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Ages in completed years, parted where the routine schedule changes. */
public enum AgeBand {
    INFANTS(0, 1),
    PRESCHOOL(2, 6),
    SCHOOL(7, 10),
    PREADOLESCENTS(11, 12),
    ADOLESCENTS(13, 17),
    YOUNG_ADULTS(18, 26),
    ADULTS(27, 49),
    OLDER_ADULTS(50, 64),
    SENIORS(65, Integer.MAX_VALUE);

    private final int from;
    private final int to;

    AgeBand(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** The band of somebody on a day; who is not born yet is in the first. */
    public static AgeBand of(LocalDate birth, LocalDate day) {
        long years = ChronoUnit.YEARS.between(birth, day);
        for (AgeBand band : values()) {
            if (years <= band.to) {
                return band;
            }
        }
        throw new IllegalStateException("the last band has no end");
    }

    /** {@code 2-6}, {@code 65+}. */
    public String word() {
        return to == Integer.MAX_VALUE ? from + "+" : from + "-" + to;
    }
}
