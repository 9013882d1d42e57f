package org.jenner.registry.reference.schedules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jenner.cdsi.schedule.AvailableReleases;
import org.jenner.cdsi.schedule.ReleasesOfAuthority;
import org.jenner.cdsi.schedule.ScheduleFolder;
import org.jenner.cdsi.schedule.ScheduleRefusedException;
import org.jenner.cdsi.schedule.ScheduleRelease;
import org.jenner.cdsi.schedule.VaccineGroup;
import org.jenner.registry.reference.ReferenceFileException;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.codes.VaccineGroupCode;

/** Loads the releases of a folder; each of their vaccine groups must have a code, or it could not be sent. */
final class ScheduleLoader {

    private final Path folder;
    private final ScheduleFolder schedules;
    private final CodeSets codes;

    /** @param schedules the same folder, of which parts may have been read before */
    ScheduleLoader(Path folder, ScheduleFolder schedules, CodeSets codes) {
        this.folder = folder;
        this.schedules = schedules;
        this.codes = codes;
    }

    ScheduleFolder schedules() {
        return schedules;
    }

    /** All of them, approved or not. */
    Schedules load(String defaultAuthority) {
        return load(defaultAuthority, (_, release) -> groupWithoutCode(release));
    }

    /** Those that may answer in an environment. */
    Schedules load(String defaultAuthority, Approvals approvals) {
        return load(
                defaultAuthority,
                (name, release) -> groupWithoutCode(release).or(() -> approvals.objection(name, fingerprint(name))));
    }

    /** The names of all that can be used. */
    List<String> sound() {
        AvailableReleases available = available((_, release) -> groupWithoutCode(release));
        return available.authorities().values().stream()
                .flatMap(releases -> releases.all().stream())
                .map(release -> available.fileName(release.name()).orElseThrow())
                .sorted()
                .toList();
    }

    private Schedules load(String defaultAuthority, AvailableReleases.Objection objection) {
        var available = available(objection);
        if (!available.authorities().containsKey(defaultAuthority)) {
            var refused = available.refused();
            var why = refused.isEmpty() ? "" : "; refused: " + String.join(" | ", refused);
            throw ReferenceFileException.of(folder, "holds no usable release of " + defaultAuthority + why);
        }
        Map<String, VaccineGroupCode> groupCodes = new HashMap<>();
        for (ReleasesOfAuthority releases : available.authorities().values()) {
            for (ScheduleRelease release : releases.all()) {
                release.vaccineGroups()
                        .forEach(group -> codes.scheduleGroup(group.name())
                                .ifPresent(code -> groupCodes.put(group.name(), code)));
            }
        }
        return new Schedules(defaultAuthority, available, groupCodes);
    }

    private String fingerprint(String name) {
        try {
            return schedules.fingerprint(name);
        } catch (ScheduleRefusedException refused) {
            throw new IllegalStateException(name + " was read and is refused", refused);
        }
    }

    private AvailableReleases available(AvailableReleases.Objection objection) {
        try {
            return AvailableReleases.load(schedules, objection);
        } catch (IOException e) {
            throw ReferenceFileException.of(folder, "is no folder that can be read");
        }
    }

    private Optional<String> groupWithoutCode(ScheduleRelease release) {
        return release.vaccineGroups().stream()
                .map(VaccineGroup::name)
                .filter(group -> codes.scheduleGroup(group).isEmpty())
                .findFirst()
                .map(group -> "the vaccine group '%s' has no code: add it to %s"
                        .formatted(group, CodeSets.SCHEDULE_GROUP_FILE));
    }
}
