package org.jenner.hl7.time;

import java.util.EnumSet;
import java.util.Set;

/** The flavours of time that the immunization guide prescribes for its fields, and what departs from them. */
public enum TimeFormat {
    /** To the second with zone: MSH-7. */
    TS_Z(Precision.SECOND),
    /** At least a day, no zone: PID-7, RXA-3, OBX-14. */
    TS_NZ(Precision.DAY),
    /** At least a month: RXA-16. */
    TS_M(Precision.MONTH),
    /** A day: PD1-13. */
    DT_D(Precision.DAY);

    private final Precision least;

    TimeFormat(Precision least) {
        this.least = least;
    }

    /** A way in which a readable time departs from its flavour. */
    public enum Departure {
        /** Less precise than required. */
        TOO_COARSE,
        /** A time of day where only a date belongs. */
        TIME_OF_DAY,
        /** No zone where one is required. */
        ZONE_MISSING,
        /** A zone where none belongs: the date stays as sent. */
        ZONE
    }

    /** Everything in which the time departs from this flavour; empty when it conforms. */
    public Set<Departure> departures(Hl7Time time) {
        Set<Departure> departures = EnumSet.noneOf(Departure.class);
        if (!time.precision().reaches(least)) {
            departures.add(Departure.TOO_COARSE);
        }
        if (this == DT_D && time.precision().reaches(Precision.HOUR)) {
            departures.add(Departure.TIME_OF_DAY);
        }
        if (this == TS_Z && time.offset() == null) {
            departures.add(Departure.ZONE_MISSING);
        }
        if (this != TS_Z && time.offset() != null) {
            departures.add(Departure.ZONE);
        }
        return departures;
    }
}
