package org.jenner.registry.reference.schedules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jenner.cdsi.schedule.ScheduleReader;
import org.jenner.cdsi.schedule.ScheduleRefusedException;
import org.jenner.cdsi.schedule.ScheduleRelease;
import org.jenner.registry.reference.ReferenceFileException;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.codes.VaccineGroupCode;

/** Loads the folders of releases one by one, so that one that is wrong does not take the others with it. */
final class ScheduleLoader {

    private final Path folder;
    private final CodeSets codes;
    private final TreeMap<String, NavigableMap<LocalDate, ScheduleRelease>> authorities = new TreeMap<>();
    private final Map<String, VaccineGroupCode> groupCodes = new HashMap<>();
    private final List<String> refused = new ArrayList<>();

    ScheduleLoader(Path folder, CodeSets codes) {
        this.folder = folder;
        this.codes = codes;
    }

    Schedules load(String defaultAuthority) {
        for (Path release : folders()) {
            load(release);
        }
        if (!authorities.containsKey(defaultAuthority)) {
            var why = refused.isEmpty() ? "" : "; refused: " + String.join(" | ", refused);
            throw ReferenceFileException.of(folder, "holds no usable release of " + defaultAuthority + why);
        }
        var releases = new TreeMap<String, ReleasesOfAuthority>();
        authorities.forEach((authority, byDate) -> releases.put(authority, new ReleasesOfAuthority(byDate)));
        return new Schedules(defaultAuthority, releases, groupCodes, refused);
    }

    private List<Path> folders() {
        try (var entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw ReferenceFileException.of(folder, "is no folder that can be read");
        }
    }

    private void load(Path release) {
        try {
            add(release, ScheduleReader.read(release));
        } catch (ScheduleRefusedException e) {
            var more = e.problems().size() - 1;
            refused.add("%s/%s%s"
                    .formatted(release, e.problems().getFirst(), more == 0 ? "" : " (and %d more)".formatted(more)));
        }
    }

    private void add(Path from, ScheduleRelease release) {
        for (var group : release.vaccineGroups()) {
            if (codes.scheduleGroup(group.name()).isEmpty()) {
                refused.add("%s: the vaccine group '%s' has no code: add it to %s"
                        .formatted(from, group.name(), CodeSets.SCHEDULE_GROUP_FILE));
                return;
            }
        }
        var name = release.name();
        var others = authorities.computeIfAbsent(name.authority(), k -> new TreeMap<>());
        if (others.putIfAbsent(name.effectiveDate(), release) != null) {
            refused.add("%s: another release of %s is in force from %s too"
                    .formatted(from, name.authority(), name.effectiveDate()));
            return;
        }
        release.vaccineGroups()
                .forEach(group ->
                        codes.scheduleGroup(group.name()).ifPresent(code -> groupCodes.put(group.name(), code)));
    }
}
