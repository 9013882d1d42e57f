package org.jenner.cdsi.schedule;

import java.nio.file.Path;

/**
 * Reads a schedule release: from its folder with {@code release.xml}, which names the authority and every file with its
 * sha-256, {@code schedule.xml} with the tables of the whole schedule, and one file per antigen; or from the file of an
 * overlay, which changes rows of another release beside it. {@link ScheduleFolder} reads several.
 */
public final class ScheduleReader {
    private ScheduleReader() {}

    /**
     * Reads and checks a release.
     *
     * @param release its folder, or the file of an overlay
     * @throws ScheduleRefusedException when anything is wrong with it; it tells file, line and reason of everything
     */
    public static ScheduleRelease read(Path release) throws ScheduleRefusedException {
        return folderOf(release).read(ScheduleFolder.nameOf(release));
    }

    /**
     * Reads only whose release it is, not the schedule itself.
     *
     * @throws ScheduleRefusedException when its {@code release.xml}, or the overlay, is missing or wrong
     */
    public static ReleaseName name(Path release) throws ScheduleRefusedException {
        return folderOf(release).releaseName(ScheduleFolder.nameOf(release));
    }

    private static ScheduleFolder folderOf(Path release) {
        Path parent = release.getParent();
        return ScheduleFolder.of(parent == null ? Path.of("") : parent);
    }
}
