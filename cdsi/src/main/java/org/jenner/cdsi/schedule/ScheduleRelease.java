package org.jenner.cdsi.schedule;

import java.util.List;

/**
 * A whole schedule as one authority published it. Immutable; every code that a series names is known to the tables.
 *
 * @param antigens in the order of the release's list of files
 * @param vaccines what each vaccine holds; doses of other vaccines cannot be evaluated
 * @param amendments what overlays changed in the release that was published; none when it is as published
 */
public record ScheduleRelease(
        ReleaseName name,
        List<VaccineGroup> vaccineGroups,
        List<Antigen> antigens,
        List<VaccineAntigens> vaccines,
        List<VaccineConflict> conflicts,
        List<Observation> observations,
        List<Amendment> amendments) {
    public ScheduleRelease {
        vaccineGroups = List.copyOf(vaccineGroups);
        antigens = List.copyOf(antigens);
        vaccines = List.copyOf(vaccines);
        conflicts = List.copyOf(conflicts);
        observations = List.copyOf(observations);
        amendments = List.copyOf(amendments);
    }

    /** A release as it was published. */
    public ScheduleRelease(
            ReleaseName name,
            List<VaccineGroup> vaccineGroups,
            List<Antigen> antigens,
            List<VaccineAntigens> vaccines,
            List<VaccineConflict> conflicts,
            List<Observation> observations) {
        this(name, vaccineGroups, antigens, vaccines, conflicts, observations, List.of());
    }
}
