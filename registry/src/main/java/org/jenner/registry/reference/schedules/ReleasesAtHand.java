package org.jenner.registry.reference.schedules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jenner.cdsi.schedule.ScheduleDifference;
import org.jenner.cdsi.schedule.ScheduleFolder;
import org.jenner.cdsi.schedule.ScheduleRefusedException;
import org.jenner.cdsi.schedule.ScheduleRelease;
import org.jenner.registry.reference.ReferenceFileException;

/**
 * The releases and overlays that lie in a folder at this moment, by name, whether they answer or not: to look at one before it
 * does. Not for several threads.
 */
public final class ReleasesAtHand {

    private final Path path;
    private final ScheduleFolder folder;

    private ReleasesAtHand(Path path) {
        this.path = path;
        this.folder = ScheduleFolder.of(path);
    }

    /** Reads nothing yet. */
    public static ReleasesAtHand in(Path folder) {
        return new ReleasesAtHand(folder);
    }

    /**
     * The names of all, in order.
     *
     * @throws ReferenceFileException when the folder cannot be read
     */
    public List<String> names() {
        try {
            return folder.names();
        } catch (IOException e) {
            throw ReferenceFileException.of(path, "is no folder that can be read");
        }
    }

    /** Whether there is one of exactly this name. */
    public boolean has(String name) {
        return names().contains(name);
    }

    /**
     * Reads and checks one.
     *
     * @throws ScheduleRefusedException when anything is wrong with it; it tells file, line and reason of everything
     */
    public ScheduleRelease read(String name) throws ScheduleRefusedException {
        return folder.read(name);
    }

    /**
     * What one says, as a short text by which an approval knows it again.
     *
     * @throws ScheduleRefusedException when it cannot be used
     */
    public String fingerprint(String name) throws ScheduleRefusedException {
        return folder.fingerprint(name);
    }

    /**
     * What is different from one to another, in words.
     *
     * @throws ScheduleRefusedException when one of them cannot be used
     */
    public ScheduleDifference difference(String before, String after) throws ScheduleRefusedException {
        return ScheduleDifference.between(folder, before, after);
    }
}
