package org.jenner.cdsi.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jenner.cdsi.xml.XmlElement;
import org.jenner.cdsi.xml.XmlFile;
import org.jenner.cdsi.xml.XmlRefusedException;
import org.jspecify.annotations.Nullable;

/** Reads the files of one release's folder and compares them with the list in {@code release.xml}. */
final class ReleaseFolder {
    static final String RELEASE_FILE = "release.xml";
    static final String SCHEDULE_FILE = "schedule.xml";
    private static final long LARGEST_FILE = 16L << 20;

    private final Path folder;
    private final Problems problems;

    ReleaseFolder(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** Null when release.xml or schedule.xml is not there; the problems say why. */
    @Nullable
    ReleaseTree read() {
        ReleaseFiles files = releaseFiles();
        if (files == null) {
            return null;
        }
        XmlElement tables = null;
        List<XmlElement> antigens = new ArrayList<>();
        boolean whole = true;
        boolean listsTables = false;
        for (ReleaseFiles.Entry entry : files.entries()) {
            XmlElement root = listed(entry);
            boolean isTables = entry.path().equals(SCHEDULE_FILE);
            listsTables |= isTables;
            whole &= root != null;
            if (isTables) {
                tables = root;
            } else if (root != null) {
                antigens.add(root);
            }
        }
        if (!listsTables) {
            problems.add(new ScheduleProblem(RELEASE_FILE, 1, "the release lists no " + SCHEDULE_FILE));
        }
        return tables == null ? null : new ReleaseTree(files.name(), tables, antigens, whole, List.of());
    }

    /** Only what {@code release.xml} says. */
    @Nullable
    ReleaseFiles releaseFiles() {
        XmlElement root = file(RELEASE_FILE, RELEASE_FILE, 1);
        return root == null ? null : ReleaseFiles.read(root, problems);
    }

    /** A file that stands alone in the folder. */
    @Nullable
    XmlElement file(String path) {
        return file(path, path, 1);
    }

    private @Nullable XmlElement file(String path, String namedIn, int line) {
        byte[] content = content(path, namedIn, line);
        return content == null ? null : parse(path, content);
    }

    private @Nullable XmlElement listed(ReleaseFiles.Entry entry) {
        byte[] content = content(entry.path(), RELEASE_FILE, entry.line());
        if (content == null) {
            return null;
        }
        String found = Sha256.of(content);
        if (!found.equals(entry.sha256())) {
            problems.add(new ScheduleProblem(
                    RELEASE_FILE,
                    entry.line(),
                    entry.path() + " was changed: its sha-256 is " + found
                            + "; restore the file, or put that here if the change is meant"));
        }
        return parse(entry.path(), content);
    }

    private byte @Nullable [] content(String path, String namedIn, int line) {
        Path file = folder.resolve(path);
        if (!Files.isRegularFile(file)) {
            problems.add(new ScheduleProblem(namedIn, line, "there is no file " + file));
            return null;
        }
        try {
            if (Files.size(file) > LARGEST_FILE) {
                problems.add(new ScheduleProblem(path, 1, "larger than 16 MiB"));
                return null;
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            problems.add(new ScheduleProblem(namedIn, line, "cannot read " + file + ": " + e.getMessage()));
            return null;
        }
    }

    private @Nullable XmlElement parse(String path, byte[] content) {
        try {
            return XmlFile.read(path, content);
        } catch (XmlRefusedException e) {
            problems.add(new ScheduleProblem(path, e.line(), String.valueOf(e.getMessage())));
            return null;
        }
    }
}
