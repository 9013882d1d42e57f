package org.jenner.cdsi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jenner.cdsi.schedule.ScheduleReader;
import org.jenner.cdsi.schedule.ScheduleRefusedException;
import org.jenner.cdsi.schedule.ScheduleRelease;

/** The release of CDC that ships with the project, read once for all tests. */
public final class CdcSchedule464 {
    public static final Path SCHEDULES = Path.of("../schedules");
    public static final Path FOLDER = SCHEDULES.resolve("cdc-4.64");
    public static final ScheduleRelease RELEASE = read();
    public static final Forecaster FORECASTER = Forecaster.of(RELEASE);

    private CdcSchedule464() {}

    /** Copies its files into a folder, which is made. */
    public static void copyTo(Path folder) throws IOException {
        try (var files = Files.walk(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(FOLDER.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static ScheduleRelease read() {
        try {
            return ScheduleReader.read(FOLDER);
        } catch (ScheduleRefusedException e) {
            throw new IllegalStateException(e);
        }
    }
}
