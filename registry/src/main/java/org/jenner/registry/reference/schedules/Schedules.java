package org.jenner.registry.reference.schedules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jenner.cdsi.schedule.AvailableReleases;
import org.jenner.cdsi.schedule.ReleaseName;
import org.jenner.cdsi.schedule.ReleasesOfAuthority;
import org.jenner.cdsi.schedule.ScheduleFolder;
import org.jenner.cdsi.schedule.ScheduleRelease;
import org.jenner.cdsi.schedule.VaccineGroup;
import org.jenner.registry.reference.ReferenceFileException;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.codes.VaccineGroupCode;

/**
 * The schedule releases of all authorities, loaded once: an immutable snapshot. A release is in force from its effective
 * date until the day before that of the authority's next one.
 */
public final class Schedules {

    private final String defaultAuthority;
    private final AvailableReleases available;
    private final SortedMap<String, ReleasesOfAuthority> authorities;
    private final Map<String, VaccineGroupCode> groupCodes;

    Schedules(String defaultAuthority, AvailableReleases available, Map<String, VaccineGroupCode> groupCodes) {
        this.defaultAuthority = defaultAuthority;
        this.available = available;
        this.authorities = available.authorities();
        this.groupCodes = Map.copyOf(groupCodes);
    }

    /**
     * Loads every release below a folder, approved or not. One that cannot be used is left out and told by {@link #refused()}.
     *
     * @param folder holds a folder for each release
     * @param defaultAuthority whose schedule answers when none is named
     * @param codes must have a code for every vaccine group of a release
     * @throws ReferenceFileException when there is no folder, or no usable release of the default authority
     */
    public static Schedules load(Path folder, String defaultAuthority, CodeSets codes) {
        return new ScheduleLoader(folder, ScheduleFolder.of(folder), codes).load(defaultAuthority);
    }

    /** One line for each release left out: folder, what is wrong and where, how much more is wrong. */
    public List<String> refused() {
        return available.refused();
    }

    /** Who published the loaded releases, in order of name. */
    public SortedSet<String> authorities() {
        return new TreeSet<>(authorities.keySet());
    }

    /** Whose schedule answers when none is named. */
    public String defaultAuthority() {
        return defaultAuthority;
    }

    /** The default authority's release in force on a day. */
    public ScheduleRelease inForce(LocalDate assessmentDate) {
        return inForce(defaultAuthority, assessmentDate)
                .orElseThrow(() -> new IllegalStateException("loading did not check " + defaultAuthority));
    }

    /**
     * An authority's release in force on a day. A day before its first release is answered by that first one, the
     * oldest rule we have; {@code ReleaseName.isBeforeItsTime} tells so. Empty when nothing of the authority is loaded.
     */
    public Optional<ScheduleRelease> inForce(String authority, LocalDate assessmentDate) {
        return Optional.ofNullable(authorities.get(authority)).map(releases -> releases.inForce(assessmentDate));
    }

    /** The name of the folder or overlay that one of these releases was read from; empty when it is none of these. */
    public Optional<String> fileName(ReleaseName release) {
        return available.fileName(release);
    }

    /** All releases: authority by authority, the oldest first. */
    public List<ScheduleRelease> releases() {
        return authorities.values().stream()
                .flatMap(releases -> releases.all().stream())
                .toList();
    }

    /** All releases of an authority, the oldest first; none for an authority that is not loaded. */
    public List<ScheduleRelease> releases(String authority) {
        var releases = authorities.get(authority);
        return releases == null ? List.of() : releases.all();
    }

    /** The code that stands for a vaccine group of a loaded release in messages (OBX 30956-7). */
    public VaccineGroupCode code(VaccineGroup group) {
        var code = groupCodes.get(group.name());
        if (code == null) {
            throw new IllegalArgumentException(group.name() + " is of no loaded release");
        }
        return code;
    }
}
