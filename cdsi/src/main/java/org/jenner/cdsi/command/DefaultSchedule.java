package org.jenner.cdsi.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jenner.cdsi.schedule.ReleaseName;
import org.jenner.cdsi.schedule.ScheduleReader;
import org.jenner.cdsi.schedule.ScheduleRefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Where the schedule is when the command line does not say: the release with the latest effective date in the folder
 * {@code schedules} of the system property {@code jenner.home}, or of the working directory when that is not set.
 */
final class DefaultSchedule {
    private static final String HOME = "jenner.home";

    private DefaultSchedule() {}

    static Path folder() throws CommandException {
        Path schedules = Path.of(System.getProperty(HOME, "")).resolve("schedules");
        Path latest = null;
        ReleaseName latestName = null;
        for (Path folder : releases(schedules)) {
            ReleaseName name = name(folder);
            if (latestName == null || name.effectiveDate().isAfter(latestName.effectiveDate())) {
                latest = folder;
                latestName = name;
            }
        }
        return known(latest, schedules);
    }

    private static Path known(@Nullable Path folder, Path schedules) throws CommandException {
        if (folder == null) {
            throw new CommandException("no schedule release in " + schedules.toAbsolutePath()
                    + "; name one with --schedule FOLDER, or set -D" + HOME);
        }
        return folder;
    }

    private static List<Path> releases(Path schedules) throws CommandException {
        if (!Files.isDirectory(schedules)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(schedules)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve(ScheduleReader.RELEASE_FILE)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CommandException("cannot list " + schedules + ": " + e.getMessage(), e);
        }
    }

    private static ReleaseName name(Path folder) throws CommandException {
        try {
            return ScheduleReader.name(folder);
        } catch (ScheduleRefusedException e) {
            throw new CommandException("the release in " + folder + " is refused: " + e.getMessage(), e);
        }
    }
}
