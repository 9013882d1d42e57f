package org.jenner.cdsi.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jenner.cdsi.schedule.AvailableReleases;
import org.jenner.cdsi.schedule.ReleasesOfAuthority;
import org.jenner.cdsi.schedule.ScheduleFolder;
import org.jenner.cdsi.schedule.ScheduleRefusedException;
import org.jenner.cdsi.schedule.ScheduleRelease;
import org.jspecify.annotations.Nullable;

/**
 * The schedules that a command line means: the folder {@code schedules} of the system property {@code jenner.home}, or of
 * the working directory when that is not set.
 */
final class HomeSchedules {
    private static final String HOME = "jenner.home";
    /** Whose schedule answers when several authorities have one and none is named: the one that CDC publishes. */
    private static final String USUAL_AUTHORITY = "CDC/ACIP";

    private final Path path = Path.of(System.getProperty(HOME, "")).resolve("schedules");
    private final ScheduleFolder folder = ScheduleFolder.of(path);

    /** A release or overlay as the command line names it. */
    record Named(ScheduleFolder folder, String name) {
        ScheduleRelease read() throws ScheduleRefusedException {
            return folder.read(name);
        }
    }

    /** By its name in the home's schedules, or by its path. */
    Named named(String text) throws CommandException {
        try {
            if (!text.contains("/") && folder.contains(text)) {
                return new Named(folder, text);
            }
            Path given = Path.of(text);
            if (!Files.exists(given)) {
                throw new CommandException("there is no schedule " + text + "; " + known());
            }
            Path parent = given.getParent();
            Path home = parent == null ? Path.of("") : parent;
            return new Named(home.equals(path) ? folder : ScheduleFolder.of(home), ScheduleFolder.nameOf(given));
        } catch (InvalidPathException e) {
            throw new CommandException("'" + text + "' is no name of a schedule", e);
        }
    }

    private String known() {
        List<String> names;
        try {
            names = folder.names();
        } catch (IOException e) {
            names = List.of();
        }
        return names.isEmpty()
                ? "there is none in " + path.toAbsolutePath() + " at all; set -D" + HOME
                : "there are " + String.join(", ", names);
    }

    /** The names of everything in it. */
    List<String> names() throws CommandException {
        try {
            return folder.names();
        } catch (IOException e) {
            throw none(e);
        }
    }

    ScheduleFolder folder() {
        return folder;
    }

    /**
     * The releases of one authority.
     *
     * @param authority null: the usual one, or the only one there is
     * @param err told what is refused
     */
    ReleasesOfAuthority of(@Nullable String authority, PrintStream err) throws CommandException {
        AvailableReleases available;
        try {
            available = AvailableReleases.load(path, release -> Optional.empty());
        } catch (IOException e) {
            throw none(e);
        }
        available.refused().forEach(line -> err.println("refused: " + line));
        SortedMap<String, ReleasesOfAuthority> authorities = available.authorities();
        if (authorities.isEmpty()) {
            throw none(null);
        }
        String wanted = authority;
        if (wanted == null) {
            wanted = authorities.size() == 1 ? authorities.firstKey() : USUAL_AUTHORITY;
        }
        String named = wanted;
        return available
                .of(named)
                .orElseThrow(() -> new CommandException("there is no schedule of " + named
                        + "; name one with --authority: " + String.join(", ", authorities.keySet())));
    }

    private CommandException none(@Nullable IOException cause) {
        String message = "no schedule release in " + path.toAbsolutePath()
                + "; name one with --schedule FOLDER, or set -D" + HOME;
        return cause == null ? new CommandException(message) : new CommandException(message, cause);
    }
}
