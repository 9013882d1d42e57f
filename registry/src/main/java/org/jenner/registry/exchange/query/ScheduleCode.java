package org.jenner.registry.exchange.query;

import org.jenner.cdsi.schedule.ReleaseName;
import org.jenner.hl7.FieldText;
import org.jenner.registry.forecast.LocalCode;

/**
 * The schedule as OBX 59779-9 names it. The value set knows the ACIP schedule alone, so the release is told in the alternate
 * triplet; every other authority is a code of our own table, authority and version in its words.
 */
final class ScheduleCode {

    private static final String ACIP = "CDC/ACIP";

    private ScheduleCode() {}

    /** As it stands in OBX-5. */
    static FieldText of(ReleaseName schedule) {
        String release = schedule.authorityAndVersion();
        return schedule.authority().equals(ACIP)
                ? FieldText.of("VXC16", "ACIP", "CDCPHINVS", schedule.version(), release, LocalCode.SYSTEM)
                : FieldText.of(schedule.authority(), release, LocalCode.SYSTEM);
    }
}
