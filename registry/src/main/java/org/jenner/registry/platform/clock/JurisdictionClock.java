package org.jenner.registry.platform.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The time of the machine and the day of the jurisdiction. Instants are points in time without a zone; "today" is the
 * day on the jurisdiction's wall calendar, whatever the zone of the machine.
 *
 * @param clock where the time comes from; a test hands in its own
 * @param zone the jurisdiction's time zone
 */
public record JurisdictionClock(Clock clock, ZoneId zone) {

    public static JurisdictionClock system(ZoneId zone) {
        return new JurisdictionClock(Clock.systemUTC(), zone);
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
