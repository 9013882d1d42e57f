package org.jenner.cdsi.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jenner.cdsi.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * A folder with schedule releases: a folder for each that was published whole, and a file {@code NAME.xml} for each
 * overlay, which changes another one. What one overlay does to another is read once. Not for several threads.
 */
public final class ScheduleFolder {
    private static final String OVERLAY_ENDING = ".xml";

    /** What was read of one release: its files, or what is wrong with them. */
    private record Reading(@Nullable ReleaseTree tree, List<ScheduleProblem> problems) {
        static Reading refused(String file, int line, String reason) {
            return new Reading(null, List.of(new ScheduleProblem(file, line, reason)));
        }

        ReleaseTree sound() throws ScheduleRefusedException {
            if (tree == null || !problems.isEmpty()) {
                throw new ScheduleRefusedException(problems);
            }
            return tree;
        }
    }

    private final Path folder;
    private final Map<String, Reading> readings = new HashMap<>();
    private final Map<String, ScheduleRelease> releases = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();
    private final TreeReader reader = new TreeReader();

    private ScheduleFolder(Path folder) {
        this.folder = folder;
    }

    /** Reads nothing yet. */
    public static ScheduleFolder of(Path folder) {
        return new ScheduleFolder(folder);
    }

    /** The names of all releases and overlays in it, in order; hidden ones are passed over. */
    public List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(
                            entry -> Files.isDirectory(entry) || fileName(entry).endsWith(OVERLAY_ENDING))
                    .map(ScheduleFolder::nameOf)
                    .filter(name -> !name.startsWith("."))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /** The name of the release that a path is: that of its folder, or of its file without ending. */
    public static String nameOf(Path entry) {
        String name = fileName(entry);
        return !Files.isDirectory(entry) && name.endsWith(OVERLAY_ENDING)
                ? name.substring(0, name.length() - OVERLAY_ENDING.length())
                : name;
    }

    private static String fileName(Path entry) {
        return String.valueOf(entry.getFileName());
    }

    /** Whether there is a folder or an overlay of this name. */
    public boolean contains(String name) {
        return Files.isDirectory(folder.resolve(name)) || isOverlay(name);
    }

    /** The folder of a release, or the file of an overlay. */
    Path path(String name) {
        return isOverlay(name) ? overlayFile(name) : folder.resolve(name);
    }

    /** The folder in which the files are that its problems name: its own one, or that of all releases for an overlay. */
    Path home(String name) {
        return isOverlay(name) ? folder : folder.resolve(name);
    }

    private Path overlayFile(String name) {
        return folder.resolve(name + OVERLAY_ENDING);
    }

    /**
     * Reads and checks a release, and those below it when it is an overlay.
     *
     * @throws ScheduleRefusedException when anything is wrong with it; it tells file, line and reason of everything
     */
    public ScheduleRelease read(String name) throws ScheduleRefusedException {
        ScheduleRelease known = releases.get(name);
        if (known != null) {
            return known;
        }
        Reading reading = reading(name);
        ReleaseTree tree = reading.tree();
        if (tree == null) {
            throw new ScheduleRefusedException(reading.problems());
        }
        Problems problems = new Problems();
        problems.addAll(reading.problems());
        ScheduleRelease release = reader.read(tree, problems);
        if (!problems.found().isEmpty()) {
            throw new ScheduleRefusedException(isOverlay(name) ? blamed(name, problems.found()) : problems.found());
        }
        releases.put(name, release);
        return release;
    }

    /** What is wrong in the release below is wrong because of the overlay: alone that release would be refused itself. */
    private static List<ScheduleProblem> blamed(String overlay, List<ScheduleProblem> problems) {
        String file = overlay + OVERLAY_ENDING;
        return problems.stream()
                .map(problem -> problem.file().equals(file)
                        ? problem
                        : new ScheduleProblem(file, 1, "with these changes " + problem))
                .toList();
    }

    /**
     * Reads only whose release it is, not the schedule itself.
     *
     * @throws ScheduleRefusedException when its {@code release.xml}, or the file of the overlay, is missing or wrong
     */
    public ReleaseName releaseName(String name) throws ScheduleRefusedException {
        Problems problems = new Problems();
        ReleaseName found = isOverlay(name) ? overlayName(name, problems) : folderName(name, problems);
        if (found == null || !problems.found().isEmpty()) {
            throw new ScheduleRefusedException(problems.found());
        }
        return found;
    }

    private @Nullable ReleaseName overlayName(String name, Problems problems) {
        XmlElement root = new ReleaseFolder(folder, problems).file(name + OVERLAY_ENDING);
        return root == null ? null : Overlay.read(name, root, problems).name();
    }

    private @Nullable ReleaseName folderName(String name, Problems problems) {
        ReleaseFiles files = new ReleaseFolder(folder.resolve(name), problems).releaseFiles();
        return files == null ? null : files.name();
    }

    private boolean isOverlay(String name) {
        return !Files.isDirectory(folder.resolve(name)) && Files.isRegularFile(overlayFile(name));
    }

    /**
     * What a release says, as one short text: that of another release is another one, and stays the same when files are only laid
     * out otherwise.
     *
     * @throws ScheduleRefusedException when it cannot be used
     */
    public String fingerprint(String name) throws ScheduleRefusedException {
        read(name);
        return Fingerprint.of(tree(name));
    }

    /** The files of a release, with the changes of its overlays made; as they stand, not yet checked as a schedule. */
    ReleaseTree tree(String name) throws ScheduleRefusedException {
        return reading(name).sound();
    }

    private Reading reading(String name) {
        Reading known = readings.get(name);
        if (known != null) {
            return known;
        }
        Problems problems = new Problems();
        if (Files.isDirectory(folder.resolve(name)) && Files.isRegularFile(overlayFile(name))) {
            problems.add(new ScheduleProblem(
                    ReleaseFolder.RELEASE_FILE, 1, "there is an overlay of the same name, " + overlayFile(name)));
        }
        ReleaseTree tree =
                isOverlay(name) ? overlay(name, problems) : new ReleaseFolder(folder.resolve(name), problems).read();
        Reading reading = new Reading(tree, problems.found());
        readings.put(name, reading);
        return reading;
    }

    private @Nullable ReleaseTree overlay(String name, Problems problems) {
        XmlElement root = new ReleaseFolder(folder, problems).file(name + OVERLAY_ENDING);
        if (root == null) {
            return null;
        }
        Overlay overlay = Overlay.read(name, root, problems);
        underWay.add(name);
        Reading below = below(overlay.base(), root);
        ReleaseTree tree = below.tree();
        if (tree == null) {
            problems.add(
                    root,
                    "the release below it, " + overlay.base() + ", cannot be used: "
                            + below.problems().getFirst());
            underWay.remove(name);
            return null;
        }
        for (Overlay.Part part : overlay.parts()) {
            switch (part) {
                case Overlay.Apply(var other, var where) -> tree = apply(other, where, tree, problems);
                case Overlay.Amended amended -> tree = amended.to(tree, problems);
            }
        }
        underWay.remove(name);
        return tree.named(overlay.name());
    }

    private Reading below(String base, XmlElement where) {
        if (underWay.contains(base)) {
            return Reading.refused(where.file(), where.line(), base + " is made from " + where.file() + " itself");
        }
        if (!Files.exists(folder.resolve(base)) && !Files.exists(overlayFile(base))) {
            return Reading.refused(
                    where.file(),
                    where.line(),
                    "there is neither a folder " + base + " nor a file " + base + OVERLAY_ENDING + " in " + folder);
        }
        try {
            read(base);
            return reading(base);
        } catch (ScheduleRefusedException e) {
            return new Reading(null, e.problems());
        }
    }

    private ReleaseTree apply(String other, XmlElement where, ReleaseTree tree, Problems problems) {
        if (!Files.isRegularFile(overlayFile(other))) {
            problems.add(where, "there is no overlay " + other + OVERLAY_ENDING + " in " + folder);
            return tree;
        }
        Problems found = new Problems();
        XmlElement root = new ReleaseFolder(folder, found).file(other + OVERLAY_ENDING);
        ReleaseTree changed = tree;
        if (root != null) {
            for (Overlay.Part part : Overlay.read(other, root, found).parts()) {
                if (part instanceof Overlay.Amended amended) {
                    changed = amended.to(changed, found);
                } else {
                    found.add(root, "it applies another overlay itself: name that one too");
                }
            }
        }
        found.found().forEach(problem -> problems.add(where, "the overlay cannot be applied: " + problem));
        return changed;
    }
}
