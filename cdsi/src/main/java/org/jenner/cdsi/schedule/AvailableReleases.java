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
    private final Map<ReleaseName, String> fileNames;
    private final List<String> refused;

    private AvailableReleases(
            SortedMap<String, ReleasesOfAuthority> authorities,
            Map<ReleaseName, String> fileNames,
            List<String> refused) {
        this.authorities = Collections.unmodifiableSortedMap(authorities);
        this.fileNames = Map.copyOf(fileNames);
        this.refused = List.copyOf(refused);
    }

    /** What speaks against a release that is sound in itself. */
    @FunctionalInterface
    public interface Objection {
        /**
         * Empty when nothing does.
         *
         * @param fileName the name of its folder or overlay
         */
        Optional<String> to(String fileName, ScheduleRelease release);
    }

    /**
     * Reads every release below a folder.
     *
     * @param objection what speaks against a release that is sound in itself; empty when nothing does
     * @throws IOException when the folder cannot be listed
     */
    public static AvailableReleases load(Path folder, Function<ScheduleRelease, Optional<String>> objection)
            throws IOException {
        return load(ScheduleFolder.of(folder), (_, release) -> objection.apply(release));
    }

    /**
     * Reads every release of a folder of which parts may have been read before.
     *
     * @throws IOException when the folder cannot be listed
     */
    public static AvailableReleases load(ScheduleFolder schedules, Objection objection) throws IOException {
        Map<String, NavigableMap<LocalDate, ScheduleRelease>> byAuthority = new HashMap<>();
        Map<ReleaseName, String> fileNames = new HashMap<>();
        List<String> refused = new ArrayList<>();
        for (String name : schedules.names()) {
            try {
                ScheduleRelease release = schedules.read(name);
                Optional<String> why = refusal(name, release, objection, byAuthority);
                if (why.isPresent()) {
                    refused.add(schedules.path(name) + ": " + why.get());
                } else {
                    fileNames.put(release.name(), name);
                }
            } catch (ScheduleRefusedException e) {
                int more = e.problems().size() - 1;
                refused.add(schedules.home(name) + "/" + e.problems().getFirst()
                        + (more == 0 ? "" : " (and %d more)".formatted(more)));
            }
        }
        SortedMap<String, ReleasesOfAuthority> authorities = new TreeMap<>();
        byAuthority.forEach((authority, byDate) -> authorities.put(authority, new ReleasesOfAuthority(byDate)));
        return new AvailableReleases(authorities, fileNames, refused);
    }

    /** Why the release is not taken; empty when it was. */
    private static Optional<String> refusal(
            String fileName,
            ScheduleRelease release,
            Objection objection,
            Map<String, NavigableMap<LocalDate, ScheduleRelease>> byAuthority) {
        Optional<String> objected = objection.to(fileName, release);
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

    /** The name of the folder or overlay that a release of these was read from. */
    public Optional<String> fileName(ReleaseName release) {
        return Optional.ofNullable(fileNames.get(release));
    }

    /** One line for each release left out: file, row, what is wrong, and how much more is. */
    public List<String> refused() {
        return refused;
    }
}
