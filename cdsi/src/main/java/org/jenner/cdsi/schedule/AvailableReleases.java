package org.jenner.cdsi.schedule;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The releases and overlays of a folder that can be used, by authority. One that is wrong is left out and told; it does not
 * take the others with it, so the release in force stays.
 */
public final class AvailableReleases {
    private final SortedMap<String, ReleasesOfAuthority> authorities;
    private final List<String> refused;

    private AvailableReleases(SortedMap<String, ReleasesOfAuthority> authorities, List<String> refused) {
        this.authorities = Collections.unmodifiableSortedMap(authorities);
        this.refused = List.copyOf(refused);
    }

    /**
     * Reads every release below a folder.
     *
     * @param objection what speaks against a release that is sound in itself; empty when nothing does
     * @throws IOException when the folder cannot be listed
     */
    public static AvailableReleases load(Path folder, Function<ScheduleRelease, Optional<String>> objection)
            throws IOException {
        ScheduleFolder schedules = ScheduleFolder.of(folder);
        Map<String, NavigableMap<LocalDate, ScheduleRelease>> byAuthority = new HashMap<>();
        List<String> refused = new ArrayList<>();
        for (String name : schedules.names()) {
            try {
                ScheduleRelease release = schedules.read(name);
                refusal(release, objection, byAuthority)
                        .ifPresent(why -> refused.add(schedules.path(name) + ": " + why));
            } catch (ScheduleRefusedException e) {
                int more = e.problems().size() - 1;
                refused.add(schedules.home(name) + "/" + e.problems().getFirst()
                        + (more == 0 ? "" : " (and %d more)".formatted(more)));
            }
        }
        SortedMap<String, ReleasesOfAuthority> authorities = new TreeMap<>();
        byAuthority.forEach((authority, byDate) -> authorities.put(authority, new ReleasesOfAuthority(byDate)));
        return new AvailableReleases(authorities, refused);
    }

    /** Why the release is not taken; empty when it was. */
    private static Optional<String> refusal(
            ScheduleRelease release,
            Function<ScheduleRelease, Optional<String>> objection,
            Map<String, NavigableMap<LocalDate, ScheduleRelease>> byAuthority) {
        Optional<String> objected = objection.apply(release);
        if (objected.isPresent()) {
            return objected;
        }
        ReleaseName name = release.name();
        ScheduleRelease other = byAuthority
                .computeIfAbsent(name.authority(), authority -> new TreeMap<>())
                .putIfAbsent(name.effectiveDate(), release);
        return other == null
                ? Optional.empty()
                : Optional.of("another release of " + name.authority() + " is in force from " + name.effectiveDate()
                        + " too");
    }

    /** By the name of the authority. */
    public SortedMap<String, ReleasesOfAuthority> authorities() {
        return authorities;
    }

    /** The releases of an authority; empty when none of them can be used. */
    public Optional<ReleasesOfAuthority> of(String authority) {
        return Optional.ofNullable(authorities.get(authority));
    }

    /** One line for each release left out: file, row, what is wrong, and how much more is. */
    public List<String> refused() {
        return refused;
    }
}
