package org.jenner.registry.reference.schedules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jenner.cdsi.schedule.AvailableReleases;
import org.jenner.cdsi.schedule.ReleasesOfAuthority;
import org.jenner.cdsi.schedule.ScheduleRelease;
import org.jenner.cdsi.schedule.VaccineGroup;
import org.jenner.registry.reference.ReferenceFileException;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.codes.VaccineGroupCode;

/** Loads the releases of a folder; each of their vaccine groups must have a code, or it could not be sent. */
final class ScheduleLoader {

    private final Path folder;
    private final CodeSets codes;

    ScheduleLoader(Path folder, CodeSets codes) {
        this.folder = folder;
        this.codes = codes;
    }

    Schedules load(String defaultAuthority) {
        var available = available();
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
        return new Schedules(defaultAuthority, available.authorities(), groupCodes, available.refused());
    }

    private AvailableReleases available() {
        try {
            return AvailableReleases.load(folder, this::groupWithoutCode);
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
